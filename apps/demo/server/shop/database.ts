import type { DatabaseSync } from 'node:sqlite'
import { inTransaction, openDatabase } from '../database.ts'

const schema = `
  create table if not exists attempts (
    order_id text not null, idempotency_key text not null, primary key (order_id, idempotency_key)
  ) strict;
  create table if not exists events (
    id text primary key, order_id text not null, idempotency_key text, status text not null, charge text not null
  ) strict;
`

/** Opens the shop's own database: what it sent to Spotflow, and what Spotflow told it. */
export function openShop(folder: string): DatabaseSync {
  return openDatabase(folder, 'shop', schema)
}

/** Forgets everything. */
export function resetShop(db: DatabaseSync): void {
  inTransaction(db, () => {
    for (const table of ['attempts', 'events']) db.exec(`delete from ${table}`)
  })
}
