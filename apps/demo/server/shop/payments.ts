import type { DatabaseSync } from 'node:sqlite'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { signatureHeader, verify } from '../spotflow/signature.ts'
import type { WebhookEvent } from '../spotflow/webhooks.ts'
import { latestAttempt, rememberAttempt } from './attempts.ts'
import { createEvents } from './events.ts'
import { relay } from './relay.ts'

export interface PaymentsOptions {
  db: DatabaseSync
  spotflow: { url: string; secretKey: string; webhookSecret: () => string }
  /** Told, at least once, of each order whose payment went through. */
  markPaid: (orderId: string) => void
}

const charge = z.object({
  id: z.string(),
  orderId: z.string(),
  amount: z.number(),
  currency: z.string(),
  status: z.enum(['succeeded', 'failed', 'pending']),
  failure: z.object({ code: z.string(), message: z.string() }).exactOptional(),
})

const event: z.ZodType<WebhookEvent> = z.object({
  id: z.string(),
  type: z.enum(['charge.succeeded', 'charge.failed', 'charge.pending']),
  data: charge,
  request: z.object({ idempotencyKey: z.string().nullable() }),
})

/** Payments as the page sees them: relayed to Spotflow, settled by its webhooks. */
export function createPayments({ db, spotflow, markPaid }: PaymentsOptions): Hono {
  const app = new Hono()
  const events = createEvents(db)
  // The answer may be sooner than the webhook: what it says of an order counts as well, if the shop still knows that it asked.
  const noting = async (answer: Response): Promise<Response> => {
    for (const orderId of await paidIn(answer.clone())) if (latestAttempt(db, orderId) !== undefined) markPaid(orderId)
    return answer
  }
  app.post('/payments', async (c) => {
    const body = await c.req.text()
    const idempotencyKey = c.req.header('Idempotency-Key') || undefined
    const orderId = orderIn(body)
    if (orderId !== undefined && idempotencyKey !== undefined) rememberAttempt(db, orderId, idempotencyKey)
    return noting(await relay(spotflow, { method: 'POST', path: '/v1/charges', body, idempotencyKey }))
  })
  app.get('/payments', async (c) =>
    noting(await relay(spotflow, { method: 'GET', path: chargesPath(db, c.req.query('order')) })),
  )
  app.post('/webhooks/spotflow', async (c) => {
    const body = await c.req.text()
    if (!verify(c.req.header(signatureHeader), body, spotflow.webhookSecret()))
      return c.text('Not signed by Spotflow', 401)
    const told = event.safeParse(JSON.parse(body))
    if (!told.success) return c.text('Not an event this shop knows', 400)
    if (told.data.data.status === 'succeeded') markPaid(told.data.data.orderId)
    events.receive(told.data)
    return c.body(null, 204)
  })
  app.get('/events', (c) => {
    const order = c.req.query('order') ?? ''
    return streamSSE(c, async (stream) => {
      const unsubscribe = events.subscribe(order, (charge) => void stream.writeSSE({ data: JSON.stringify(charge) }))
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      unsubscribe()
    })
  })
  return app
}

// Of an order tried twice, the page asks about the last try: what became of the first is no answer to that.
function chargesPath(db: DatabaseSync, order = ''): string {
  const key = latestAttempt(db, order)
  const query = new URLSearchParams({ order, ...(key !== undefined && { idempotency_key: key }) })
  return `/v1/charges?${query}`
}

async function paidIn(answer: Response): Promise<string[]> {
  if (!answer.ok) return []
  const read = z.union([charge.array(), charge.transform((one) => [one])]).safeParse(await answer.json())
  return (read.data ?? []).filter(({ status }) => status === 'succeeded').map(({ orderId }) => orderId)
}

function orderIn(body: string): string | undefined {
  try {
    return z.object({ orderId: z.string() }).safeParse(JSON.parse(body)).data?.orderId
  } catch {
    return undefined
  }
}
