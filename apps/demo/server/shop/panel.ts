import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { type Faults, findFault } from '../armedFaults.ts'
import type { RequestLog } from '../requestLog.ts'
import type { StoredCharge } from '../spotflow/charges.ts'

export interface PanelOptions {
  faults: Faults
  log: RequestLog
  /** Everything back to the first day. */
  reset: () => void
  /** The rows of the database, not what an API makes of them. */
  chargesOf: (orderId: string | undefined) => StoredCharge[]
}

const choice = z.strictObject({
  target: z.enum(['sweetspot', 'spotflow']),
  fault: z.string().nullable(),
  times: z.int().min(-1).default(1),
  match: z.enum(['GET', 'POST']).exactOptional(),
})

/** What stands behind the panel beside the shop, and what tests ask. No part of a real shop. */
export function createPanel({ faults, log, reset, chargesOf }: PanelOptions): Hono {
  const app = new Hono()
  app.get('/faults', (c) => c.json(faults.state()))
  app.put('/faults', async (c) => {
    const asked = choice.safeParse(await c.req.json().catch(() => undefined))
    if (!asked.success) return c.json({ message: z.prettifyError(asked.error) }, 400)
    const { fault, ...where } = asked.data
    if (fault === null || where.times === 0) faults.disarm(where.target)
    else if (findFault(where.target, fault)) faults.arm({ ...where, fault })
    else return c.json({ message: `${where.target} has no fault "${fault}"; GET /shop/faults lists them` }, 400)
    return c.json(faults.state())
  })
  app.get('/log', (c) => {
    if (c.req.query('json') !== undefined) return c.json(log.since())
    const seen = Number(c.req.header('Last-Event-ID') ?? 0)
    return streamSSE(c, async (stream) => {
      const write = (entry: { id: number }) =>
        void stream.writeSSE({ id: String(entry.id), data: JSON.stringify(entry) })
      for (const entry of log.since(seen)) write(entry)
      const unsubscribe = log.subscribe(write)
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      unsubscribe()
    })
  })
  app.get('/database/charges', (c) => c.json(chargesOf(c.req.query('order'))))
  app.post('/reset', (c) => {
    reset()
    return c.body(null, 204)
  })
  return app
}
