import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { newId } from '../id.ts'
import type { Charge } from '../wire.ts'
import type { Decision } from './bank.ts'
import type { ChargeBody } from './chargeBody.ts'

type Row = Record<string, SQLOutputValue>

/** A charge as Spotflow keeps it. Of the card only the last four digits. */
export interface StoredCharge extends Charge {
  idempotencyKey: string | null
  last4: string
}

export const chargesSchema: string = `
  create table if not exists charges (
    id text primary key, order_id text not null, amount integer not null, currency text not null, status text not null,
    failure_code text, failure_message text, last4 text not null, idempotency_key text, created text not null
  ) strict;
`

/** To be called in a transaction. */
export function insertCharge(
  db: DatabaseSync,
  { orderId, amount, currency, card }: ChargeBody,
  { status, failure }: Decision,
  key: string | undefined,
): Charge {
  const charge: Charge = { id: newId('ch'), orderId, amount, currency, status, ...(failure && { failure }) }
  db.prepare('insert into charges values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    charge.id,
    orderId,
    amount,
    currency,
    status,
    failure?.code ?? null,
    failure?.message ?? null,
    card.number.slice(-4),
    key ?? null,
    new Date().toISOString(),
  )
  return charge
}

/** Oldest first. With a key, only what that key made. */
export function listCharges(
  db: DatabaseSync,
  filter: { order?: string | undefined; key?: string | undefined },
): StoredCharge[] {
  const rows = db
    .prepare(
      `select * from charges where (:order is null or order_id = :order) and (:key is null or idempotency_key = :key)
       order by rowid limit 100`,
    )
    .all({ order: filter.order ?? null, key: filter.key ?? null })
  return rows.map(toStored)
}

export function findCharge(db: DatabaseSync, id: string): StoredCharge | undefined {
  const row = db.prepare('select * from charges where id = ?').get(id)
  return row && toStored(row)
}

/** What an earlier run left pending, with the key that made it. */
export function listPending(db: DatabaseSync): StoredCharge[] {
  return db.prepare("select * from charges where status = 'pending'").all().map(toStored)
}

/** A pending charge comes through. */
export function settleCharge(db: DatabaseSync, id: string): void {
  db.prepare("update charges set status = 'succeeded' where id = ? and status = 'pending'").run(id)
}

/** What the API shows of a charge. */
export function toCharge({ idempotencyKey: _key, last4: _last4, ...charge }: StoredCharge): Charge {
  return charge
}

function toStored(row: Row): StoredCharge {
  const { failure_code: code, failure_message: message } = row
  return {
    id: String(row.id),
    orderId: String(row.order_id),
    amount: Number(row.amount),
    currency: String(row.currency),
    status: row.status === 'succeeded' || row.status === 'failed' ? row.status : 'pending',
    ...(code !== null && { failure: { code: String(code), message: String(message) } }),
    idempotencyKey: row.idempotency_key === null ? null : String(row.idempotency_key),
    last4: String(row.last4),
  }
}
