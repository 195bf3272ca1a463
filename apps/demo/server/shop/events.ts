import type { DatabaseSync } from 'node:sqlite'
import type { WebhookEvent } from '../spotflow/webhooks.ts'
import type { Charge } from '../wire.ts'
import { latestAttempt } from './attempts.ts'

/** What Spotflow told the shop, and who wants to hear of it. */
export interface Events {
  /** Stores an event and tells its listeners; once, however often it comes. */
  readonly receive: (event: WebhookEvent) => void
  /** Hears of the last try to pay an order: at once if it is already settled, then as webhooks come. */
  readonly subscribe: (orderId: string, listener: (charge: Charge) => void) => () => void
}

export function createEvents(db: DatabaseSync): Events {
  const listeners = new Map<string, Set<(charge: Charge) => void>>()
  return {
    receive: (event) => {
      if (!store(db, event) || !isNews(db, event)) return
      for (const listener of listeners.get(event.data.orderId) ?? []) listener(event.data)
    },
    subscribe: (orderId, listener) => {
      const known = settled(db, orderId)
      if (known) listener(known)
      const waiting = listeners.get(orderId) ?? new Set()
      listeners.set(orderId, waiting.add(listener))
      return () => {
        waiting.delete(listener)
        if (waiting.size === 0) listeners.delete(orderId)
      }
    },
  }
}

function store(db: DatabaseSync, { id, data, request }: WebhookEvent): boolean {
  const { changes } = db
    .prepare('insert or ignore into events values (?, ?, ?, ?, ?)')
    .run(id, data.orderId, request.idempotencyKey, data.status, JSON.stringify(data))
  return changes > 0
}

// Webhooks may come late and in any order. A failure of an earlier try must not end a later one; a success always counts.
function isNews(db: DatabaseSync, { data, request }: WebhookEvent): boolean {
  return data.status === 'succeeded' || request.idempotencyKey === (latestAttempt(db, data.orderId) ?? null)
}

function settled(db: DatabaseSync, orderId: string): Charge | undefined {
  const row = db
    .prepare(
      `select charge from events where order_id = ? and (status = 'succeeded' or idempotency_key is ?)
       order by status = 'succeeded' desc, rowid desc limit 1`,
    )
    .get(orderId, latestAttempt(db, orderId) ?? null)
  return row && JSON.parse(String(row.charge))
}
