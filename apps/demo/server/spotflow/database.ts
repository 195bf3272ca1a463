import type { DatabaseSync } from 'node:sqlite'
import { inTransaction, openDatabase } from '../database.ts'
import { idempotencySchema } from '../idempotency.ts'
import { chargesSchema } from './charges.ts'
import { outboxSchema } from './webhooks.ts'

/** Opens Spotflow's own database. */
export function openSpotflow(folder: string): DatabaseSync {
  return openDatabase(folder, 'spotflow', chargesSchema + outboxSchema + idempotencySchema)
}

/** Forgets everything. */
export function resetSpotflow(db: DatabaseSync): void {
  inTransaction(db, () => {
    for (const table of ['charges', 'outbox', 'idempotency_keys']) db.exec(`delete from ${table}`)
  })
}
