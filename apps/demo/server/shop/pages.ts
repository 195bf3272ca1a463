import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' http://127.0.0.1:*",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Nothing but the shop's own files runs in the page; the kit must live with that. */
export const strictHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
}

/** The built page. Files with a hash in their name are kept by the browser, the page itself is asked for each time. */
export function createPages(folder: string): Hono {
  const app = new Hono()
  if (!existsSync(folder)) {
    app.get('/', (c) =>
      c.text('The page is not built yet: run `vite build` first, or `npm start`, which does both.\n', 503),
    )
    return app
  }
  app.use(async (c, next) => {
    await next()
    const kept = c.req.path.startsWith('/assets/') && c.res.ok
    c.header('Cache-Control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.use(serveStatic({ root: folder }))
  return app
}
