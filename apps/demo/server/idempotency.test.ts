import { expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { createIdempotencyKeys, fingerprintOf, idempotencySchema } from './idempotency.ts'

const open = () => openDatabase(':memory:', 'keys', idempotencySchema)

it('knows a new, a running, an answered and a reused key apart', () => {
  const keys = createIdempotencyKeys(open())
  expect(keys.begin('k', 'one')).toEqual({ state: 'new' })
  expect(keys.begin('k', 'one')).toEqual({ state: 'running' })
  keys.finish('k', { status: 200, body: '{ "id" :1}' })
  expect(keys.begin('k', 'one')).toEqual({ state: 'answered', answer: { status: 200, body: '{ "id" :1}' } })
  expect(keys.begin('k', 'two')).toEqual({ state: 'reused' })
})

it('frees a key whose work did not happen', () => {
  const keys = createIdempotencyKeys(open())
  keys.begin('k', 'one')
  keys.abandon('k')
  expect(keys.begin('k', 'two')).toEqual({ state: 'new' })
})

it('never forgets an answered key', () => {
  const keys = createIdempotencyKeys(open())
  keys.begin('k', 'one')
  keys.finish('k', { status: 200, body: '{}' })
  keys.abandon('k')
  expect(keys.begin('k', 'one').state).toBe('answered')
})

it('frees the keys that a stopped server left unanswered', () => {
  const db = open()
  createIdempotencyKeys(db).begin('k', 'one')
  expect(createIdempotencyKeys(db).begin('k', 'one')).toEqual({ state: 'new' })
})

it('makes another fingerprint of another method, path or body', () => {
  const prints = [
    fingerprintOf('POST', '/a', '{}'),
    fingerprintOf('PUT', '/a', '{}'),
    fingerprintOf('POST', '/b', '{}'),
    fingerprintOf('POST', '/a', '{ }'),
  ]
  expect(new Set(prints).size).toBe(4)
  expect(fingerprintOf('POST', '/a', '{}')).toBe(prints[0])
})

it('finishes no work whose key was forgotten meanwhile', () => {
  const db = open()
  const keys = createIdempotencyKeys(db)
  keys.begin('k', 'one')
  db.exec('delete from idempotency_keys')
  expect(() => keys.finish('k', { status: 200, body: '{}' })).toThrow('the database was emptied meanwhile')
})
