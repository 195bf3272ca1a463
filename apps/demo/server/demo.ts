import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { createFaults, type Faults } from './armedFaults.ts'
import { findBlockedPort } from './blockedPorts.ts'
import { type App, type Listening, listen } from './listen.ts'
import { createRequestLog, type RequestLog } from './requestLog.ts'
import { createShop } from './shop/app.ts'
import { openShop, resetShop } from './shop/database.ts'
import { createSpotflow, type Pace } from './spotflow/app.ts'
import { listCharges } from './spotflow/charges.ts'
import { openSpotflow, resetSpotflow } from './spotflow/database.ts'
import { createWebhooks, type Webhooks } from './spotflow/webhooks.ts'
import { createSweetSpot } from './sweetSpot/app.ts'
import { openSweetSpot, resetSweetSpot } from './sweetSpot/database.ts'
import { markPaid } from './sweetSpot/orders.ts'
import { createSession, type Session } from './sweetSpot/session.ts'

export interface DemoOptions {
  /** The shop's port; Sweet Spot takes the next, Spotflow the one after. 0 = any three free ones. */
  port: number
  /** Folder of the three databases, or `:memory:`. */
  data: string
  pace?: Partial<Pace>
  /** The built page. */
  pages?: string
}

/** Addresses of the three servers. `secretKey` is for tests that play the shop's own server. */
export interface Demo {
  shop: string
  sweetSpot: string
  spotflow: string
  secretKey: string
  stop: () => Promise<void>
}

interface Parts {
  db: Record<'sweetSpot' | 'spotflow' | 'shop', DatabaseSync>
  faults: Faults
  log: RequestLog
  secretKey: string
  session: Session
  /** Made anew when the shop starts over: a webhook under way from before is then refused. */
  webhookSecret: { current: string }
  webhooks: Webhooks
  receiver: { url?: string }
}

const built = fileURLToPath(new URL('../dist', import.meta.url))
const usualPace: Pace = { webhook: 300, lateWebhook: 1500, slow: 4000 }

/** Starts the shop and the two APIs it lives on; rejects, with nothing left running, when a port is taken. */
export async function startDemo({ port, data, pace, pages = built }: DemoOptions): Promise<Demo> {
  const blocked = findBlockedPort(port)
  if (blocked !== undefined) throw Object.assign(new Error('blocked port'), { code: 'BLOCKED_PORT', port: blocked })
  const parts = createParts(data)
  const paced = { ...usualPace, ...pace }
  const running: Listening[] = []
  const serve = async (app: App, offset: number): Promise<string> => {
    const server = await listen(app, port === 0 ? 0 : port + offset)
    running.push(server)
    return server.url
  }
  const stop = (): Promise<void> => stopAll(running, parts)
  try {
    const sweetSpot = await serve(createSweetSpot({ ...parts, db: parts.db.sweetSpot, slowMs: paced.slow }), 1)
    const spotflow = await serve(createSpotflow({ ...parts, db: parts.db.spotflow, pace: paced }), 2)
    const shop = await serve(shopOf(parts, { sweetSpot, spotflow, pages }), 0)
    parts.receiver.url = `${shop}/shop/webhooks/spotflow`
    parts.webhooks.resume()
    return { shop, sweetSpot, spotflow, secretKey: parts.secretKey, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const newWebhookSecret = (): string => `whsec_${randomBytes(24).toString('hex')}`

// Keys are made anew at each start: there is none to keep, and none to leak.
function createParts(data: string): Parts {
  const db = { sweetSpot: openSweetSpot(data), spotflow: openSpotflow(data), shop: openShop(data) }
  const webhookSecret = { current: newWebhookSecret() }
  const receiver: { url?: string } = {}
  return {
    db,
    faults: createFaults(),
    log: createRequestLog(),
    session: createSession(),
    secretKey: `sk_demo_${randomBytes(12).toString('hex')}`,
    webhookSecret,
    receiver,
    webhooks: createWebhooks({ db: db.spotflow, secret: () => webhookSecret.current, receiver: () => receiver.url }),
  }
}

function shopOf(parts: Parts, { sweetSpot, spotflow, pages }: Record<'sweetSpot' | 'spotflow' | 'pages', string>) {
  const { db, faults, log, secretKey, session, webhookSecret } = parts
  return createShop({
    pages,
    config: () => ({ shopName: 'Elm & Oat', sweetSpot, sweetSpotKey: session.key(), currency: 'EUR' }),
    payments: {
      db: db.shop,
      spotflow: { url: spotflow, secretKey, webhookSecret: () => webhookSecret.current },
      markPaid: (orderId) => markPaid(db.sweetSpot, orderId),
    },
    panel: { faults, log, reset: () => reset(parts), chargesOf: (order) => listCharges(db.spotflow, { order }) },
  })
}

function reset({ db, faults, log, session, webhooks, webhookSecret }: Parts): void {
  webhooks.stop()
  webhookSecret.current = newWebhookSecret()
  resetSweetSpot(db.sweetSpot)
  resetSpotflow(db.spotflow)
  resetShop(db.shop)
  session.startOver()
  faults.clear()
  log.clear()
}

async function stopAll(running: readonly Listening[], { db, webhooks }: Parts): Promise<void> {
  webhooks.stop()
  await Promise.all(running.map((server) => server.stop()))
  for (const one of Object.values(db)) one.close()
}
