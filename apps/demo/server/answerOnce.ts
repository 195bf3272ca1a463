import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './database.ts'
import type { IdempotencyKeys, StoredAnswer } from './idempotency.ts'

interface Once {
  db: DatabaseSync
  keys: IdempotencyKeys
  /** The request's idempotency key; without one, each request is a new one. */
  key: string | undefined
  fingerprint: string
  /** What must be known before the work can be committed. */
  prepare?: () => Promise<unknown>
  /** The work and its answer, in one transaction with storing them; a Response refuses it and leaves the key free. */
  commit: () => StoredAnswer | Response
  conflict: (state: 'running' | 'reused') => Response
}

/** Does the work of a write once for each idempotency key, and replays its first answer byte for byte. */
export async function answerOnce(once: Once): Promise<Response> {
  const { keys, key, fingerprint, conflict } = once
  if (key === undefined) return work(once)
  const begun = keys.begin(key, fingerprint)
  if (begun.state === 'answered') return send(begun.answer, true)
  if (begun.state !== 'new') return conflict(begun.state)
  try {
    return await work(once)
  } finally {
    keys.abandon(key)
  }
}

async function work({ db, keys, key, prepare, commit }: Once): Promise<Response> {
  await prepare?.()
  return inTransaction(db, () => {
    const answer = commit()
    if (answer instanceof Response) return answer
    if (key !== undefined) keys.finish(key, answer)
    return send(answer)
  })
}

function send({ status, body }: StoredAnswer, replayed = false): Response {
  const headers = { 'Content-Type': 'application/json', ...(replayed && { 'Idempotent-Replayed': 'true' }) }
  return new Response(body, { status, headers })
}
