import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Charge } from '../wire.ts'
import { openSpotflow } from './database.ts'
import { signatureHeader, verify } from './signature.ts'
import { createWebhooks, type Webhooks } from './webhooks.ts'

const charge: Charge = { id: 'ch_1', orderId: 'ord_1', amount: 5, currency: 'EUR', status: 'succeeded' }
let server: Server
let webhooks: Webhooks | undefined
let statuses: number[] = []
let received: { body: string; signature: string | undefined }[] = []

// A receiver that answers with the given statuses in turn, then with 204.
beforeEach(async () => {
  received = []
  statuses = []
  server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ body, signature: String(request.headers[signatureHeader.toLowerCase()]) })
      response.writeHead(statuses.shift() ?? 204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  webhooks?.stop()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

function url(): string {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`
}

function open(db = openSpotflow(':memory:'), receiver: () => string | undefined = url) {
  webhooks = createWebhooks({ db, secret: () => 's', receiver, retryMs: 5 })
  const left = () => Number(db.prepare('select count(*) as n from outbox where received = 0').get()?.n)
  return { db, webhooks, left }
}

it('sends a signed event that names the charge and the key that made it', async () => {
  const { webhooks, left } = open()
  webhooks.send(webhooks.store(charge, 'k'), 0)
  await expect.poll(left, { timeout: 5000 }).toBe(0)
  const [{ body, signature } = { body: '', signature: '' }] = received
  expect(verify(signature, body, 's')).toBe(true)
  expect(JSON.parse(body)).toMatchObject({ type: 'charge.succeeded', data: charge, request: { idempotencyKey: 'k' } })
})

it('sends again until the receiver says that it has it', async () => {
  statuses = [500, 503]
  const { webhooks, left } = open()
  webhooks.send(webhooks.store(charge, undefined), 0)
  await expect.poll(left, { timeout: 5000 }).toBe(0)
  expect(received).toHaveLength(3)
  expect(new Set(received.map(({ body }) => body)).size).toBe(1)
})

it('waits for a receiver that is not there yet', async () => {
  let address: string | undefined
  const { webhooks, left } = open(undefined, () => address)
  webhooks.send(webhooks.store(charge, undefined), 0)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(left()).toBe(1)
  address = url()
  await expect.poll(left, { timeout: 5000 }).toBe(0)
})

it('sends after a restart what the run before could not', async () => {
  const { db, webhooks: before } = open()
  before.store(charge, undefined)
  before.stop()
  const { webhooks, left } = open(db)
  webhooks.resume()
  await expect.poll(left, { timeout: 5000 }).toBe(0)
  expect(received).toHaveLength(1)
})

it('sends nothing once it was stopped', async () => {
  const { webhooks } = open()
  webhooks.send(webhooks.store(charge, undefined), 10)
  webhooks.stop()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(received).toEqual([])
})
