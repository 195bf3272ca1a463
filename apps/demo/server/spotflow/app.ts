import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { answerOnce } from '../answerOnce.ts'
import type { Faults } from '../armedFaults.ts'
import { inTransaction } from '../database.ts'
import { type ApiEnv, handleExchange, refuseConnections } from '../exchange.ts'
import { createIdempotencyKeys, fingerprintOf } from '../idempotency.ts'
import { readBody } from '../readBody.ts'
import type { RequestLog } from '../requestLog.ts'
import type { Charge } from '../wire.ts'
import { authenticate } from './authenticate.ts'
import { askBank } from './bank.ts'
import { type ChargeBody, chargeBody } from './chargeBody.ts'
import { findCharge, insertCharge, listCharges, listPending, settleCharge, toCharge } from './charges.ts'
import { internalError, invalidField, keyConflict, notFound, notJson } from './errors.ts'
import type { Webhooks } from './webhooks.ts'

/** How long things take at Spotflow, in ms. */
export interface Pace {
  /** From a charge to its webhook. */
  webhook: number
  /** The same after a broken connection, and until a pending charge is settled: a person must see the time between. */
  lateWebhook: number
  /** What a slow answer takes. */
  slow: number
}

interface Options {
  db: DatabaseSync
  faults: Faults
  log: RequestLog
  webhooks: Webhooks
  secretKey: string
  pace: Pace
}

type Handler = (c: Context<ApiEnv>) => Promise<Response>

/** The Spotflow API: charges, called by the shop's own server with its secret key. */
export function createSpotflow(options: Options): Hono<ApiEnv> {
  const { db, faults, log, secretKey, pace } = options
  const app = new Hono<ApiEnv>()
  const instruments = { api: 'spotflow', faults, log, slowMs: pace.slow } as const
  for (const pending of listPending(db)) settleLater(options, pending, pending.idempotencyKey ?? undefined)
  app.onError(() => internalError())
  app.notFound(() => notFound())
  app.use(refuseConnections(instruments))
  app.use(handleExchange(instruments))
  app.use(authenticate(secretKey))
  app.post('/v1/charges', createCharge(options))
  app.get('/v1/charges', (c) => {
    const { order, idempotency_key: key } = c.req.query()
    return c.json(listCharges(db, { order, key }).map(toCharge))
  })
  app.get('/v1/charges/:id', (c) => {
    const charge = findCharge(db, c.req.param('id'))
    return charge ? c.json(toCharge(charge)) : notFound()
  })
  return app
}

// A body that the schema refuses never reaches the key: a corrected one may come under the same key.
function createCharge(options: Options): Handler {
  const { db, pace } = options
  const keys = createIdempotencyKeys(db)
  return async (c) => {
    const text = await c.req.text()
    const body = readBody(text, chargeBody)
    if (!body.ok) return body.problem === 'not_json' ? notJson() : invalidField(body.problem)
    const key = c.req.header('Idempotency-Key') || undefined
    const { value } = body
    return answerOnce({
      db,
      keys,
      key,
      fingerprint: fingerprintOf('POST', c.req.path, text),
      ...(c.get('changes').bank === 'dawdles' && { prepare: () => sleep(pace.slow) }),
      commit: () => ({ status: 200, body: JSON.stringify(charge(options, c, value, key)) }),
      conflict: keyConflict,
    })
  }
}

function charge(options: Options, c: Context<ApiEnv>, body: ChargeBody, key: string | undefined): Charge {
  const { db, pace, webhooks } = options
  const { bank, webhook } = c.get('changes')
  const made = insertCharge(db, body, askBank(body.card.number, bank), key)
  if (made.status === 'pending') settleLater(options, made, key)
  else webhooks.send(webhooks.store(made, key), webhook === 'late' ? pace.lateWebhook : pace.webhook)
  return made
}

function settleLater({ db, webhooks, pace }: Options, { id }: Charge, key: string | undefined): void {
  setTimeout(() => {
    if (!db.isOpen) return
    const event = inTransaction(db, () => {
      settleCharge(db, id)
      const settled = findCharge(db, id)
      return settled && webhooks.store(toCharge(settled), key)
    })
    if (event) webhooks.send(event, 0)
  }, pace.lateWebhook).unref()
}
