import { createServer, type Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'

/** A hono app, whatever its env. */
export type App = Pick<Parameters<typeof createAdaptorServer>[0], 'fetch'>

/** A server that answers on 127.0.0.1. */
export interface Listening {
  readonly url: string
  readonly port: number
  /** Closes it with every connection it holds, also the streams. */
  readonly stop: () => Promise<void>
}

/** Serves an app on a port of this machine only; rejects when the port is taken. */
export async function listen(app: App, port: number): Promise<Listening> {
  // Its own Request and Response are a little faster, and would be those of everybody in this process.
  const server = createAdaptorServer({ fetch: app.fetch, createServer, overrideGlobalObjects: false }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return { url: `http://127.0.0.1:${taken}`, port: taken, stop: () => stop(server) }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
