// What a framework does with 'use server', in small: the page gets a stub that posts its arguments, the function itself runs in Node.
// So the error really crosses a wire as JSON, which is what the server-action task is about.
import type { IncomingMessage } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'

const route = '/server-action'
const variable = 'process.env.SHOP_API'

const stubOf = (file: string, name: string): string =>
  `export const ${name} = async (...args) => (await fetch('${route}', { method: 'POST', body: JSON.stringify({ file: ${JSON.stringify(file)}, name: '${name}', args }) })).json()`

async function readJson(request: IncomingMessage): Promise<{ file: string; name: string; args: unknown[] }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

async function run(server: ViteDevServer, request: IncomingMessage): Promise<unknown> {
  const { file, name, args } = await readJson(request)
  const action: unknown = (await server.ssrLoadModule(file))[name]
  if (typeof action !== 'function') throw new Error(`${file} exports no function ${name}`)
  return action(...args)
}

/** Where this server listens, known before the first page is asked for. */
function addressOf({ httpServer }: ViteDevServer): string {
  const at = httpServer?.address()
  if (!at || typeof at === 'string') throw new Error('This server listens on no port yet.')
  return `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}`
}

/** Runs modules that begin with 'use server' in Node, and gives the page stubs in their place. */
export function serverActions(): Plugin {
  let server: ViteDevServer
  return {
    name: 'examples-server-actions',
    enforce: 'pre',
    transform(code, id) {
      // Written in, and not set in the environment: several servers share the process, each with a shop of its own.
      if (this.environment.config.consumer === 'server')
        return code.includes(variable)
          ? code.replaceAll(variable, JSON.stringify(`${addressOf(server)}/api`))
          : undefined
      if (!code.startsWith("'use server'")) return
      // As a framework has it ready before the first call; what is wrong with it is told by the call.
      server.ssrLoadModule(id).catch(() => undefined)
      const names = [...code.matchAll(/^export async function (\w+)/gm)].map(([, name = '']) => name)
      return names.map((name) => stubOf(id, name)).join('\n')
    },
    configureServer: (own) => {
      server = own
      server.middlewares.use(route, (request, response) => {
        run(server, request).then(
          (result) => response.end(JSON.stringify(result ?? null)),
          (thrown: unknown) => response.writeHead(500).end(String(thrown)),
        )
      })
    },
  }
}
