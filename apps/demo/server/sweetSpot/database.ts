import type { DatabaseSync } from 'node:sqlite'
import { inTransaction, openDatabase } from '../database.ts'
import { idempotencySchema } from '../idempotency.ts'
import { seed } from './seed.ts'

const schema = `
  create table if not exists products (
    id text primary key, name text not null, price integer not null, currency text not null, stock integer not null
  ) strict;
  create table if not exists customers (
    id text primary key, email text not null, name text not null, created text not null
  ) strict;
  create table if not exists orders (
    id text primary key, email text not null, name text not null, address text not null, total integer not null,
    currency text not null, status text not null, created text not null
  ) strict;
  create table if not exists order_items (
    order_id text not null references orders (id), position integer not null, sku text not null,
    quantity integer not null, price integer not null, primary key (order_id, position)
  ) strict;
  ${idempotencySchema}
`

/** Opens Sweet Spot's own database, stocked on the first day. */
export function openSweetSpot(folder: string): DatabaseSync {
  const db = openDatabase(folder, 'sweet-spot', schema)
  if (!db.prepare('select 1 from products').get()) seed(db)
  return db
}

/** Back to the first day. */
export function resetSweetSpot(db: DatabaseSync): void {
  inTransaction(db, () => {
    for (const table of ['order_items', 'orders', 'customers', 'products', 'idempotency_keys']) {
      db.exec(`delete from ${table}`)
    }
  })
  seed(db)
}
