import type { DatabaseSync } from 'node:sqlite'

/** Remembers, before it is sent, under which key a payment of an order was tried. */
export function rememberAttempt(db: DatabaseSync, orderId: string, key: string): void {
  db.prepare('insert or ignore into attempts values (?, ?)').run(orderId, key)
}

/** The key of the last try. An answer about an earlier one says nothing about it. */
export function latestAttempt(db: DatabaseSync, orderId: string): string | undefined {
  const row = db
    .prepare('select idempotency_key from attempts where order_id = ? order by rowid desc limit 1')
    .get(orderId)
  return row && String(row.idempotency_key)
}
