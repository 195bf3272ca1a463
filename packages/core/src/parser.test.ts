import { describe, expect, it } from 'vitest'
import { addDialects } from './addDialects.ts'
import { defineDialect } from './defineDialect.ts'
import { stripe } from './dialects/stripe.ts'
import { parseEnvelope, parseError } from './parseError.ts'
import { createParser } from './parser.ts'
import type { Dialect } from './types.ts'

const house = defineDialect({
  name: 'house',
  read: ({ body }) =>
    typeof body === 'object' && body !== null && 'fehler' in body
      ? { code: 'PLZ', issues: [{ path: ['adresse', 'plz'], message: 'Unbekannt.' }] }
      : undefined,
})

describe('createParser', () => {
  const parser = createParser({ dialects: [stripe] })

  it('asks only the dialects it was given', () => {
    const known = { error: { type: 'card_error', message: 'It was declined.', code: 'card_declined' } }
    expect(parser.parseError({ status: 402, body: known }).dialect).toBe('stripe')
    const unknown = parser.parseError({ status: 422, body: { message: 'It is off.' } })
    expect([unknown.dialect, unknown.kind, unknown.message]).toEqual([
      'none',
      'invalid_request',
      'The request was not accepted.',
    ])
  })

  it('has the same three doors', async () => {
    const reply = new Response('{"error":{"type":"api_error","message":"It broke."}}', { status: 500 })
    expect((await parser.readError(reply)).message).toBe('It broke.')
    expect(parser.parseEnvelope({ status: 200, body: {} })).toBeUndefined()
  })

  it('lets a call bring its own list', () => {
    expect(parser.parseError({ status: 422, body: { fehler: [] } }, { dialects: [house] }).dialect).toBe('house')
  })

  it('reads Retry-After alone, and whatever wait a dialect knows', () => {
    const reply = { status: 429, headers: { 'x-ratelimit-reset': '7' }, body: { retry_after: 3 } }
    const known = defineDialect({ name: 'known', read: () => undefined, wait: () => 4000 })
    expect(parser.parseError({ ...reply }).retry.afterMs).toBeUndefined()
    expect(parser.parseError({ ...reply, headers: { 'retry-after': '2' } }).retry.afterMs).toBe(2000)
    expect(createParser({ dialects: [known] }).parseError({ ...reply }).retry.afterMs).toBe(4000)
    expect(parseError({ ...reply }).retry.afterMs).toBe(3000)
  })

  it('goes on where a dialect throws', () => {
    const broken = defineDialect({
      name: 'broken',
      read: () => {
        throw new Error('broken')
      },
    })
    expect(createParser({ dialects: [broken, house] }).parseError({ status: 422, body: { fehler: [] } }).dialect).toBe(
      'house',
    )
  })
})

describe('a dialect of an app that says what is no issue', () => {
  const issue = { path: ['plz'], message: 'Fehlt.' }
  const read = (issues: unknown) => {
    const house: Dialect = { name: 'house', read: () => ({ issues }) as ReturnType<Dialect['read']> }
    return createParser({ dialects: [house] }).parseError({ status: 422, body: {} })
  }

  it.each([null, 'x', {}, { path: 'plz', message: 'Fehlt.' }, { path: [] }])('loses only that: %j', (junk) => {
    expect(read([junk, issue])).toMatchObject({ dialect: 'house', issues: [issue] })
  })

  it('does not know the reply where its issues are no list', () => {
    expect(read('x')).toMatchObject({ dialect: 'none', issues: [] })
  })
})

describe('addDialects', () => {
  it('comes before the built-in ones, also for what was parsed already, and once for each name', () => {
    const thrown = { status: 422, body: { message: 'It is off.', fehler: [] } }
    expect(parseError(thrown).dialect).toBe('general')
    addDialects(house)
    addDialects(house)
    expect(parseError(thrown).dialect).toBe('house')
    expect(parseEnvelope({ status: 200, body: { fehler: [] } })?.code).toBe('PLZ')
  })
})
