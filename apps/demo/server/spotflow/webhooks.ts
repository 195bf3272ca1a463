import type { DatabaseSync } from 'node:sqlite'
import { newId } from '../id.ts'
import type { Charge } from '../wire.ts'
import { sign, signatureHeader } from './signature.ts'

/** What a webhook says. `request` names the write that caused it. */
export interface WebhookEvent {
  id: string
  type: `charge.${Charge['status']}`
  data: Charge
  request: { idempotencyKey: string | null }
}

/** Events are stored with the charge they tell of, so that none is lost when the sender stops. */
export const outboxSchema: string = `
  create table if not exists outbox (id text primary key, body text not null, received integer not null default 0) strict;
`

export interface Webhooks {
  /** Stores an event; to be called in the transaction that commits the charge. */
  readonly store: (charge: Charge, idempotencyKey: string | undefined) => string
  /** Sends a stored event after a while, again and again until it is received. */
  readonly send: (id: string, delayMs: number) => void
  /** Sends what an earlier run could not deliver. */
  readonly resume: () => void
  readonly stop: () => void
}

interface Options {
  db: DatabaseSync
  /** Signs each event; asked at each attempt. */
  secret: () => string
  /** Asked at each attempt: the receiver may start later. */
  receiver: () => string | undefined
  /** First wait between two attempts; doubles up to 5 s. */
  retryMs?: number
}

export function createWebhooks({ db, secret, receiver, retryMs = 250 }: Options): Webhooks {
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, run: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
  }
  const attempt = async (id: string, waitMs: number): Promise<void> => {
    const body = pendingBody(db, id)
    if (body === undefined) return
    if (await deliver(receiver(), body, secret())) return markReceived(db, id)
    later(waitMs, () => void attempt(id, Math.min(waitMs * 2, 5000)))
  }
  const send = (id: string, delayMs: number): void => later(delayMs, () => void attempt(id, retryMs))
  return {
    store: (charge, idempotencyKey) => storeEvent(db, charge, idempotencyKey),
    send,
    resume: () => {
      for (const { id } of db.prepare('select id from outbox where received = 0').all()) send(String(id), 0)
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

function storeEvent(db: DatabaseSync, data: Charge, idempotencyKey: string | undefined): string {
  const event: WebhookEvent = {
    id: newId('evt'),
    type: `charge.${data.status}`,
    data,
    request: { idempotencyKey: idempotencyKey ?? null },
  }
  db.prepare('insert into outbox (id, body) values (?, ?)').run(event.id, JSON.stringify(event))
  return event.id
}

function pendingBody(db: DatabaseSync, id: string): string | undefined {
  if (!db.isOpen) return undefined
  const row = db.prepare('select body from outbox where id = ? and received = 0').get(id)
  return row && String(row.body)
}

function markReceived(db: DatabaseSync, id: string): void {
  if (db.isOpen) db.prepare('update outbox set received = 1 where id = ?').run(id)
}

async function deliver(url: string | undefined, body: string, secret: string): Promise<boolean> {
  if (url === undefined) return false
  const headers = { 'Content-Type': 'application/json', [signatureHeader]: sign(body, secret) }
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5000) })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}
