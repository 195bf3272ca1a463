// The examples' shop as a real HTTP server inside Vite's own, at the very addresses the tasks call. Vitest runs test files side by
// side in pages of their own, so replies and log belong to the page that asked (its Referer); the shop's own server counts as 'server'.
//   PUT  /shop-control/replies[?for=server]  { "POST /api/orders": WireReply[] }: used in order, the last one for ever; clears the log
//   GET  /shop-control/log[?for=server]      the requests seen
//   POST /shop-control/events?order=<id>     sent as it is to that page's open event streams
//   *    /api/…, /shop/…                     the next reply; /shop/events is a server-sent event stream
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { createDropper, type Dropper } from '../../../scripts/createDropper.ts'
import type { WireReply, WireRequest } from '../../../scripts/wireServer.ts'

interface Page {
  replies: Record<string, WireReply[]>
  log: WireRequest[]
  streams: Set<ServerResponse>
  /** Events that came before anybody listened: the next stream begins with them, as a shop's outbox does. */
  unheard: string[]
  dropper: Dropper
}

interface Call {
  url: URL
  request: IncomingMessage
  response: ServerResponse
  body: string
}

const jsonHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function openStream(page: Page, { request, response }: Call): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(`: open\n\n${page.unheard.splice(0).join('')}`)
  page.streams.add(response)
  request.on('close', () => page.streams.delete(response))
}

function tell({ streams, unheard }: Page, event: string): void {
  if (streams.size === 0) unheard.push(event)
  for (const stream of streams) stream.write(event)
}

function control(page: Page, { url, response, body }: Call): void {
  if (url.pathname.endsWith('/replies')) {
    page.replies = JSON.parse(body)
    page.log = []
    page.unheard = []
  }
  if (url.pathname.endsWith('/events')) tell(page, `data: ${body}\n\n`)
  response.writeHead(200, jsonHeaders).end(JSON.stringify(page.log))
}

async function answer(page: Page, { url, request, response, body }: Call): Promise<void> {
  const { method = 'GET', headers } = request
  const what = `${method} ${url.pathname} ${String(headers['idempotency-key'])}`
  if (page.dropper.isRepeat(what)) return page.dropper.drop(what, request)
  page.log.push({ method, url: url.pathname + url.search, headers, body, at: Date.now() })
  const replies = page.replies[`${method} ${url.pathname}`] ?? []
  const reply = (replies.length > 1 ? replies.shift() : replies[0]) ?? { status: 404 }
  if (reply.delayMs) await new Promise((done) => setTimeout(done, reply.delayMs))
  if (reply.hang) return
  if (reply.reset) return page.dropper.drop(what, request)
  response.writeHead(reply.status ?? 200, { ...jsonHeaders, ...reply.headers })
  response.end(reply.text ?? JSON.stringify(reply.body ?? {}))
}

/** Serves the examples' shop from the page's own origin. */
export function shopServer(): Plugin {
  const pages = new Map<string, Page>()
  const pageOf = (url: URL, request: IncomingMessage): Page => {
    const key = url.searchParams.get('for') ?? request.headers.referer ?? 'server'
    const page = pages.get(key) ?? { replies: {}, log: [], streams: new Set(), unheard: [], dropper: createDropper() }
    pages.set(key, page)
    return page
  }
  const serve = async (url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const page = pageOf(url, request)
    const call = { url, request, response, body: await readBody(request) }
    if (url.pathname.startsWith('/shop-control/')) return control(page, call)
    if (url.pathname === '/shop/events') return openStream(page, call)
    await answer(page, call)
  }
  return {
    name: 'examples-shop-server',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://shop.example')
        if (/^\/(api|shop|shop-control)\//.test(url.pathname)) void serve(url, request, response)
        else next()
      })
    },
  }
}
