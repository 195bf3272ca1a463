// A real HTTP server inside Vite's own, for browser tests: a test says what the wire answers, then asks what it saw.
//   PUT  /wire/<name>/script  JSON list of replies, used in order, the last one for ever; clears the log
//   GET  /wire/<name>/log  the requests seen: method, url, headers, body, at (epoch ms)
//   *    /wire/<name>/...  the next reply
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { createDropper, type Dropper } from './createDropper.ts'

/** One scripted reply. `reset` closes the socket without an answer, after the request was read. */
export interface WireReply {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  /** Sent as it is instead of `body`. */
  text?: string
  delayMs?: number
  reset?: boolean
  /** Never answers. */
  hang?: boolean
}

/** One request as the server saw it. */
export interface WireRequest {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body: string
  at: number
}

interface Line {
  replies: WireReply[]
  log: WireRequest[]
  dropper: Dropper
}

const newLine = (replies: WireReply[]): Line => ({ replies, log: [], dropper: createDropper() })

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function json(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(value))
}

async function answer(reply: WireReply, response: ServerResponse, drop: () => void): Promise<void> {
  if (reply.delayMs) await new Promise((done) => setTimeout(done, reply.delayMs))
  if (reply.hang) return
  if (reply.reset) return drop()
  const text = reply.text ?? JSON.stringify(reply.body ?? {})
  const type = reply.text === undefined ? 'application/json' : 'text/html'
  response.writeHead(reply.status ?? 200, { 'content-type': type, 'cache-control': 'no-store', ...reply.headers })
  response.end(text)
}

/** Adds the scripted server under `/wire/` to the page's own origin. */
export function wireServer(): Plugin {
  const lines = new Map<string, Line>()
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [name = '', rest = ''] = (request.url ?? '').slice(1).split(/[/?]/)
    const body = await readBody(request)
    const line = lines.get(name) ?? newLine([])
    lines.set(name, line)
    if (request.method === 'PUT' && rest === 'script') {
      lines.set(name, newLine(JSON.parse(body)))
      return json(response, {})
    }
    if (rest === 'log') return json(response, line.log)
    const { method = 'GET', url = '', headers } = request
    const what = `${method} ${url} ${body}`
    const drop = () => line.dropper.drop(what, request)
    if (line.dropper.isRepeat(what)) return drop()
    line.log.push({ method, url, headers, body, at: Date.now() })
    const reply = line.replies.length > 1 ? line.replies.shift() : line.replies[0]
    await answer(reply ?? { status: 404 }, response, drop)
  }
  return {
    name: 'faultkit-wire-server',
    configureServer: (server) => {
      server.middlewares.use('/wire', (request, response) => void handle(request, response))
    },
  }
}
