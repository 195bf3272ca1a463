import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type Demo, startDemo } from './demo.ts'
import { charge, post } from './test-support/bodies.ts'

const folder = mkdtempSync(join(tmpdir(), 'demo-'))
let running: Demo | undefined
afterEach(async () => {
  await running?.stop()
  running = undefined
  rmSync(folder, { recursive: true, force: true })
})

it('tells the page where Sweet Spot is and which key opens it', async () => {
  running = await startDemo({ port: 0, data: ':memory:' })
  const { shop, sweetSpot } = running
  expect(await (await fetch(`${shop}/shop/config`)).json()).toEqual({
    shopName: 'Elm & Oat',
    sweetSpot,
    sweetSpotKey: 'demo_key',
    currency: 'EUR',
  })
})

it('knows a payment and its webhook after a restart', async () => {
  const options = { port: 0, data: folder, pace: { webhook: 5000 } }
  running = await startDemo(options)
  const pay = (demo: Demo) => fetch(`${demo.shop}/shop/payments`, post(charge, { 'Idempotency-Key': 'k' }))
  const first = await (await pay(running)).text()
  await running.stop()
  running = await startDemo(options)
  const again = await pay(running)
  expect([await again.text(), again.headers.get('Idempotent-Replayed')]).toEqual([first, 'true'])
  const { sweetSpot } = running
  const status = async () => {
    const answer = await fetch(`${sweetSpot}/v1/orders/${charge.orderId}`, {
      headers: { Authorization: 'Bearer demo_key' },
    })
    return (await answer.json()).status
  }
  await expect.poll(status, { timeout: 5000 }).toBe('paid')
})

it('refuses ports that nothing would ever connect to', async () => {
  await expect(startDemo({ port: 4188, data: ':memory:' })).rejects.toMatchObject({ code: 'BLOCKED_PORT', port: 4190 })
})

it('stops what it has started when a port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  await expect(startDemo({ port: port - 2, data: ':memory:' })).rejects.toMatchObject({ code: 'EADDRINUSE', port })
  await expect(fetch(`http://127.0.0.1:${port - 1}`)).rejects.toThrow('fetch failed')
  other.close()
})
