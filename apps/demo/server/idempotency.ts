import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** Table of the keys an API has seen, with the first answer to each. */
export const idempotencySchema: string = `
  create table if not exists idempotency_keys (
    key text primary key, fingerprint text not null, status integer, body text
  ) strict;
`

export interface StoredAnswer {
  status: number
  /** Byte for byte what was sent the first time. */
  body: string
}

type Begun =
  | { state: 'new' }
  /** The first request under this key has not been answered yet. */
  | { state: 'running' }
  /** The key was used for another body. */
  | { state: 'reused' }
  | { state: 'answered'; answer: StoredAnswer }

export interface IdempotencyKeys {
  readonly begin: (key: string, fingerprint: string) => Begun
  /** To be called in the transaction that commits the work; throws when the key is no longer running, since the database was emptied. */
  readonly finish: (key: string, answer: StoredAnswer) => void
  /** The work did not happen: the key is free again. */
  readonly abandon: (key: string) => void
}

/** The same for the same request, and nothing of the body can be read from it. */
export function fingerprintOf(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex')
}

export function createIdempotencyKeys(db: DatabaseSync): IdempotencyKeys {
  // Work and answer are committed together, so what a stopped server left unanswered was never done.
  db.exec('delete from idempotency_keys where status is null')
  const find = db.prepare('select fingerprint, status, body from idempotency_keys where key = ?')
  const insert = db.prepare('insert into idempotency_keys (key, fingerprint) values (?, ?)')
  const update = db.prepare('update idempotency_keys set status = ?, body = ? where key = ?')
  const drop = db.prepare('delete from idempotency_keys where key = ? and status is null')
  return {
    begin: (key, fingerprint) => {
      const row = find.get(key)
      if (row) return seen(row, fingerprint)
      insert.run(key, fingerprint)
      return { state: 'new' }
    },
    finish: (key, { status, body }) => {
      const { changes } = update.run(status, body, key)
      if (changes === 0) throw new Error('The idempotency key is not running: the database was emptied meanwhile')
    },
    abandon: (key) => void drop.run(key),
  }
}

function seen(row: Record<string, unknown>, fingerprint: string): Begun {
  if (row.fingerprint !== fingerprint) return { state: 'reused' }
  if (row.status === null) return { state: 'running' }
  return { state: 'answered', answer: { status: Number(row.status), body: String(row.body) } }
}
