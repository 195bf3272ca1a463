// What a framework does with 'use server', in small: the page gets a stub that posts its arguments, the function itself runs in Node.
// So the error really crosses a wire as JSON, which is what the server-action task is about.
import type { IncomingMessage } from 'node:http'
import type { Plugin, ViteDevServer } from 'vite'

const route = '/server-action'

const stubOf = (file: string, name: string): string =>
  `export const ${name} = async (...args) => (await fetch('${route}', { method: 'POST', body: JSON.stringify({ file: ${JSON.stringify(file)}, name: '${name}', args }) })).json()`

async function readJson(request: IncomingMessage): Promise<{ file: string; name: string; args: unknown[] }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

async function run(server: ViteDevServer, request: IncomingMessage): Promise<unknown> {
  const { file, name, args } = await readJson(request)
  process.env.SHOP_API = `http://${request.headers.host}/api`
  const action: unknown = (await server.ssrLoadModule(file))[name]
  if (typeof action !== 'function') throw new Error(`${file} exports no function ${name}`)
  return action(...args)
}

/** Runs modules that begin with 'use server' in Node, and gives the page stubs in their place. */
export function serverActions(): Plugin {
  return {
    name: 'examples-server-actions',
    enforce: 'pre',
    transform(code, id) {
      if (this.environment.config.consumer !== 'client' || !code.startsWith("'use server'")) return
      const names = [...code.matchAll(/^export async function (\w+)/gm)].map(([, name = '']) => name)
      return names.map((name) => stubOf(id, name)).join('\n')
    },
    configureServer: (server) => {
      server.middlewares.use(route, (request, response) => {
        run(server, request).then(
          (result) => response.end(JSON.stringify(result ?? null)),
          (thrown: unknown) => response.writeHead(500).end(String(thrown)),
        )
      })
    },
  }
}
