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

/** Runs modules that begin with 'use server' in Node, and gives the page stubs in their place. */
export function serverActions(): Plugin {
  let host: string | undefined
  return {
    name: 'examples-server-actions',
    enforce: 'pre',
    transform(code, id) {
      // Written in, and not set in the environment: several servers share the process, each with a shop of its own.
      const shop = JSON.stringify(`http://${host}/api`)
      if (this.environment.config.consumer === 'server')
        return code.includes(variable) ? code.replaceAll(variable, shop) : undefined
      if (!code.startsWith("'use server'")) return
      const names = [...code.matchAll(/^export async function (\w+)/gm)].map(([, name = '']) => name)
      return names.map((name) => stubOf(id, name)).join('\n')
    },
    configureServer: (server) => {
      server.middlewares.use(route, (request, response) => {
        host = request.headers.host
        run(server, request).then(
          (result) => response.end(JSON.stringify(result ?? null)),
          (thrown: unknown) => response.writeHead(500).end(String(thrown)),
        )
      })
    },
  }
}
