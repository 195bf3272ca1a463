import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** A folder on a free port of this machine. */
export interface ServedFolder {
  readonly url: string
  readonly stop: () => void
}

interface Page {
  body: Buffer | string
  headers: Record<string, string>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves the files of a folder; `dress` may change a page before it is sent, as to give it a policy. */
export async function serveFolder(folder: string, dress: (page: Page) => Page = (page) => page): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    try {
      const path = join(folder, normalize(pathname))
      const plain = {
        body: readFileSync(path),
        // Kept for a while: who opens hundreds of pages reads and compiles what they share once.
        headers: {
          'Content-Type': types[extname(path)] ?? 'application/octet-stream',
          'Cache-Control': 'max-age=3600',
        },
      }
      const { body, headers } = extname(path) === '.html' ? dress(plain) : plain
      response.writeHead(200, headers).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}`, stop: () => void server.close() }
}
