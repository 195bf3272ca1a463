import type { DatabaseSync } from 'node:sqlite'
import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { z } from 'zod'
import { answerOnce } from '../answerOnce.ts'
import type { Faults } from '../armedFaults.ts'
import { type ApiEnv, handleExchange, refuseConnections } from '../exchange.ts'
import { createIdempotencyKeys, fingerprintOf, type StoredAnswer } from '../idempotency.ts'
import { readBody } from '../readBody.ts'
import type { RequestLog } from '../requestLog.ts'
import { authenticate } from './authenticate.ts'
import { listProducts } from './catalog.ts'
import { createCustomer, listCustomers } from './customers.ts'
import { internalError, invalidField, keyConflict, notFound, notJson } from './errors.ts'
import { customerBody, orderBody } from './orderBody.ts'
import { checkOrder, createOrder, findOrder, findOrderOfKey, listOrders } from './orders.ts'
import type { Session } from './session.ts'

interface Options {
  db: DatabaseSync
  faults: Faults
  log: RequestLog
  session: Session
  /** How long a slow answer takes, in ms. */
  slowMs: number
}

/** The Sweet Spot API: products, customers and orders, called by the page across origins. */
export function createSweetSpot({ db, faults, log, session, slowMs }: Options): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  const instruments = { api: 'sweetspot', faults, log, slowMs } as const
  app.onError(() => internalError())
  app.notFound(() => notFound('This address'))
  // Chromium sends a request again by itself, a POST too, when a connection that it used before breaks.
  // On a connection of its own, each request is sent once, and a reset reaches the page.
  app.use(async (c, next) => {
    await next()
    c.res.headers.set('Connection', 'close')
  })
  app.use(refuseConnections(instruments))
  app.use(crossOrigin())
  app.use(handleExchange(instruments))
  app.use(authenticate(session))
  addReads(app, db)
  addWrites(app, db)
  return app
}

function crossOrigin(): ReturnType<typeof cors> {
  return cors({
    origin: (origin) => (/^http:\/\/(127\.0\.0\.1|localhost):\d+$/.test(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposeHeaders: ['Retry-After', 'Request-Id', 'Date', 'Idempotent-Replayed'],
  })
}

function addReads(app: Hono<ApiEnv>, db: DatabaseSync): void {
  app.get('/v1/products', (c) => c.json({ data: listProducts(db) }))
  app.get('/v1/customers', (c) => c.json({ data: listCustomers(db) }))
  app.get('/v1/orders', (c) => {
    const key = c.req.query('idempotency_key')
    const data = key === undefined ? listOrders(db) : [findOrderOfKey(db, key)].filter((order) => order !== undefined)
    return c.json({ data })
  })
  app.get('/v1/orders/:id', (c) => {
    const order = findOrder(db, c.req.param('id'))
    return order ? c.json(order) : notFound('The order')
  })
}

function addWrites(app: Hono<ApiEnv>, db: DatabaseSync): void {
  const keys = createIdempotencyKeys(db)
  const create = async <T>(c: Context<ApiEnv>, schema: z.ZodType<T>, make: (body: T) => object): Promise<Response> => {
    const text = await c.req.text()
    const body = readBody(text, schema)
    if (!body.ok) return body.problem === 'not_json' ? notJson() : invalidField(body.problem)
    const { value } = body
    return answerOnce({
      db,
      keys,
      key: c.req.header('Idempotency-Key') || undefined,
      fingerprint: fingerprintOf('POST', c.req.path, text),
      commit: () => created(make(value)),
      conflict: keyConflict,
    })
  }
  app.post('/v1/customers', (c) => create(c, customerBody, (body) => createCustomer(db, body)))
  app.post('/v1/orders', (c) =>
    create(c, orderBody, (body) => {
      const problem = checkOrder(db, body)
      return problem ? invalidField(problem) : createOrder(db, body)
    }),
  )
}

function created(made: object): StoredAnswer | Response {
  return made instanceof Response ? made : { status: 201, body: JSON.stringify(made) }
}
