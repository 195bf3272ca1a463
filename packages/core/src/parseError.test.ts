import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isApiError } from './ApiError.ts'
import { allDialects } from './dialects/allDialects.ts'
import { parseEnvelope, parseError, readError } from './parseError.ts'
import type { Envelope, ErrorContext } from './types.ts'

const body = { message: 'Two boxes are off.', errors: { email: ['No at sign.'] } }
const json = { 'content-type': 'application/json' }
const response = (status = 422, value: unknown = body) => new Response(JSON.stringify(value), { status, headers: json })

describe('parseError', () => {
  it('is the same error each time for the same object', () => {
    const thrown = { status: 422, body }
    expect(parseError(thrown)).toBe(parseError(thrown))
    expect(parseError(thrown, { method: 'POST' })).toBe(parseError(thrown, { method: 'POST' }))
  })

  it('is refined by facts that come later, and keeps them', () => {
    const thrown = new TypeError('Failed to fetch')
    expect(parseError(thrown).retry.verdict).toBe('manual')
    expect(parseError(thrown, { method: 'GET' }).retry.verdict).toBe('auto')
    expect(parseError(thrown).retry.verdict).toBe('auto')
    expect(parseError(thrown).request).toEqual({ method: 'GET' })
  })

  it('refines an ApiError like the object it was made from', () => {
    const first = parseError({ status: 500, body: '' })
    const second = parseError(first, { method: 'POST', idempotencyKey: 'k' })
    expect(second.retry.verdict).toBe('same_key')
    expect(parseError(second)).toBe(second)
  })

  it('takes an ApiError and its JSON as they are', () => {
    const error = parseError({ status: 422, body })
    expect(parseError(error)).toBe(error)
    const sent = error.toJSON()
    expect(parseError(sent).toJSON()).toEqual(sent)
    expect(parseError(sent)).toBe(parseError(sent))
  })

  it('believes the carrier about its request before the context', () => {
    const thrown = Object.assign(new Error('Network Error'), {
      code: 'ERR_NETWORK',
      config: { method: 'post', url: '/x' },
    })
    expect(parseError(thrown, { method: 'GET' }).request).toEqual({ method: 'POST', url: '/x' })
  })

  it.each([
    'Failed to fetch',
    'Failed to fetch (api.example)',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'fetch failed',
    'Network request failed',
    'The network connection was lost.',
    'error sending request for url (https://api.example/)',
  ])('knows a lost connection by its TypeError: %s', (message) => {
    const error = parseError(new TypeError(message), { method: 'POST' })
    expect([error.kind, error.outcome, error.message]).toEqual([
      'connection',
      'indeterminate',
      'The connection failed.',
    ])
  })

  it.each([
    "Cannot read properties of undefined (reading 'id')",
    'x is not a function',
    'Failed to parse URL from /api/x',
    'Failed to fetch user: x is undefined',
  ])('leaves a TypeError of the app what it is: %s', (message) => {
    expect(parseError(new TypeError(message)).kind).toBe('unknown')
  })

  it('knows what was canceled and what took too long', () => {
    expect(parseError(new DOMException('gone', 'AbortError')).kind).toBe('canceled')
    expect(parseError(new DOMException('late', 'TimeoutError'), { method: 'POST' }).outcome).toBe('indeterminate')
  })

  it('looks into causes, and lets the outer sentence speak', () => {
    const thrown = new Error('Saving failed', { cause: new TypeError('Failed to fetch') })
    expect([parseError(thrown).kind, parseError(thrown).message]).toEqual(['connection', 'Saving failed'])
    const loop = new Error('Round and round')
    loop.cause = loop
    expect(parseError(loop).kind).toBe('unknown')
  })

  it('was surely not applied when the browser was offline before sending', () => {
    const error = parseError(new TypeError('Failed to fetch'), { method: 'POST', online: false })
    expect([error.outcome, error.retry.verdict]).toEqual(['not_applied', 'auto'])
  })

  it('is total', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (value) => {
        const error = parseError(value)
        expect(isApiError(error)).toBe(true)
        expect(error.message.length).toBeGreaterThan(0)
        expect(error.message).not.toMatch(/\[object |<html|^\s*\[\s*\{/)
      }),
    )
  })

  it.each([1, 10])('keeps message and issues within bounds (%i MB)', (size) => {
    const text = 'word '.repeat(200_000 * size)
    const errors = Array.from({ length: 20_000 * size }, (_, index) => ({ field: `f${index}`, message: 'Too long.' }))
    const error = parseError({ status: 422, body: { message: text, errors } })
    expect(error.message.length).toBeLessThanOrEqual(2000)
    expect(error.issues.length).toBeLessThanOrEqual(1000)
  })

  it.each([
    'javascript:alert(1)',
    'https://user:pass@example.com/',
    'data:text/html,x',
    '//example.com',
    'ftp://example.com',
  ])('drops the link %s', (doc_url) => {
    const error = parseError({ status: 400, body: { error: { type: 'api_error', message: 'A text.', doc_url } } })
    expect(error.docUrl).toBeUndefined()
  })

  it('takes hidden and reordering characters out of texts', () => {
    const error = parseError({ status: 400, body: { message: 'Pay \u202Eevil\u202C\u0000 now' } })
    expect(error.message).toBe('Pay evil now')
  })

  it.each([
    ['a secret key', 'Key sk_live_51H8aBcDeF is not active', 'Key … is not active'],
    ['a signed token', 'Token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc has expired', 'Token … has expired'],
    ['what stands behind Bearer', 'Bearer 9f8e7d6c5b was refused', '… was refused'],
    ['a key of a cloud', 'AKIAIOSFODNN7EXAMPLE may not read this', '… may not read this'],
  ])('takes %s out of texts, also of what was thrown', (_name, text, wanted) => {
    expect(parseError({ status: 403, body: { message: text } }).message).toBe(wanted)
    expect(parseError(text).message).toBe(wanted)
    expect(parseError(new Error(text)).message).toBe(wanted)
  })

  it('leaves a publishable key where it is', () => {
    expect(parseError('Key pk_live_51H8aBcDeF is not active').message).toBe('Key pk_live_51H8aBcDeF is not active')
  })

  it('touches no prototype', () => {
    const hostile = JSON.parse('{"errors":{"__proto__":["is bad"],"constructor":{"prototype":["is bad"]}}}')
    const { issues } = parseError({ status: 422, body: hostile })
    expect(issues.map(({ path }) => path)).toEqual([['__proto__'], ['constructor', 'prototype']])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('parseEnvelope', () => {
  it.each<[string, unknown]>([
    ['a resource', { id: 1, status: 'failed', error: 'disk is full' }],
    ['a list of resources that failed', [{ id: 1, status: 'error', message: 'It is off.' }]],
    ['a page of them', { data: [{ id: 1, status: 'failed' }], has_more: false }],
    ['a success envelope', { status: 'success', data: { id: 1 }, message: 'All is fine.' }],
    ['an empty list of errors', { data: { x: 1 }, errors: [], error: null }],
    ['a code of 0', { code: 0, msg: 'ok', data: {} }],
    ['a post about HTTP', { id: 5, title: 'Not found', status: 404, body: 'some text' }],
    ['an invitation that was declined', { id: 1, status: 'Declined', amount: 3 }],
    ['a payment that went through', { id: 1, status: 'paid', amount: 3, failure_reason: null }],
    ['text', 'All is fine.'],
    ['HTML', '<!DOCTYPE html><html></html>'],
    ['nothing', ''],
    ['null', null],
  ])('finds no error in a 200 with %s', (_name, value) => {
    expect(parseEnvelope({ status: 200, headers: {}, body: value })).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['ok: false', { ok: false, error: 'channel_not_found' }],
    ['success: false', { success: false, errors: [{ code: 1004, message: 'It is off.' }] }],
    ['GraphQL errors', { data: null, errors: [{ message: 'It is private', path: ['me'] }] }],
    ['JSON-RPC', { jsonrpc: '2.0', id: 7, error: { code: -32602, message: 'It is no date' } }],
    ['an error word and a message', { status: 'error', message: 'That id is unknown', data: null }],
    ['an error word alone', { status: 'failed' }],
    ['a payment that failed', { id: 1, status: 'failed', amount: 3 }],
    ['a refusal beside its reason', { resultCode: 'Refused', refusalReason: 'The card has run out.' }],
    [
      'a card that was not approved',
      { id: 1, approved: false, status: 'Declined', response_summary: 'Too little money' },
    ],
  ])('finds the error in a 200 with %s', (_name, value) => {
    const error = parseEnvelope({ status: 200, headers: json, body: value }, { method: 'POST' })
    expect([error?.status, error?.outcome]).toEqual([200, 'failed'])
  })

  it.each<[string, unknown]>([
    ['user errors', { data: { save: { userErrors: [{ field: ['input', 'title'], message: 'Give a title.' }] } } }],
    ['a union member', { data: { add: { __typename: 'StockError', errorCode: 'STOCK', message: 'Two are left' } } }],
    ['rows that failed', { data: [{ status: 'error', code: 'MANDATORY', message: 'It has to be there' }] }],
    ['XML', '<response><status>error</status><message>It is off</message></response>'],
  ])('leaves a 200 with %s to allDialects', (_name, value) => {
    const read = (dialects: ErrorContext['dialects']) =>
      parseEnvelope({ status: 200, headers: json, body: value }, { method: 'POST', dialects })
    expect(read(undefined)).toBeUndefined()
    expect([read(allDialects)?.status, read(allDialects)?.outcome]).toEqual([200, 'failed'])
  })

  it('is none where a payment that failed is only read', () => {
    const body = { id: 1, status: 'failed', amount: 3 }
    expect(parseEnvelope({ status: 200, body }, { method: 'GET' })).toBeUndefined()
  })

  it('leaves the outcome of a write open where a 200 says that the server failed', () => {
    const body = { data: null, errors: [{ message: 'It is off', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }
    const error = parseEnvelope({ status: 200, body }, { method: 'POST' })
    expect([error?.kind, error?.outcome, error?.retry.verdict]).toEqual(['api', 'indeterminate', 'manual'])
  })

  it.each<[string, number, unknown]>([
    ['a chat', 200, { data: { chat: { messages: [{ message: 'Good morning', code: 'x', kind: 'text' }] } } }],
    [
      'a 207 of which every part went through',
      207,
      {
        results: [
          { status: 200, id: 1 },
          { status: 201, id: 2 },
        ],
      },
    ],
    ['a bulk without errors', 200, { errors: false, items: [{ index: { _id: '1', status: 201 } }] }],
  ])('finds no error with allDialects either in %s', (_name, status, value) => {
    expect(parseEnvelope({ status, body: value }, { method: 'POST', dialects: allDialects })).toBeUndefined()
  })

  it('is an error for every status from 400, whatever the body', () => {
    for (const status of [400, 404, 418, 500, 599])
      expect(parseEnvelope({ status, body: undefined })?.status).toBe(status)
  })
})

describe('a hostile envelope', () => {
  const fail = (): never => {
    throw new Error('hostile')
  }
  it.each<[string, object]>([
    [
      'its status',
      {
        get status() {
          return fail()
        },
        body: {},
      },
    ],
    [
      'its headers',
      {
        status: 403,
        get headers() {
          return fail()
        },
        body: {},
      },
    ],
    [
      'its body',
      {
        status: 500,
        get body() {
          return fail()
        },
      },
    ],
    ['everything', new Proxy({}, { get: fail })],
    ['being counted', { status: Symbol('s'), body: {} }],
  ])('says nothing where it throws when asked for %s', (_name, envelope) => {
    expect(parseEnvelope(envelope as Envelope)).toBeUndefined()
  })
})

describe('readError', () => {
  it('reads a body nobody has read, and leaves it to the app', async () => {
    const unread = response()
    expect((await readError(unread, { method: 'POST' })).issues).toHaveLength(1)
    expect(await unread.json()).toEqual(body)
  })

  it('is what parseError says from then on', async () => {
    const unread = response()
    const early = parseError(unread)
    const read = await readError(unread)
    expect(read).not.toBe(early)
    expect(parseError(unread)).toBe(read)
    expect(await readError(early)).toBe(read)
  })

  it('reads once for many', async () => {
    const unread = response()
    const [one, two] = await Promise.all([readError(unread), readError(unread)])
    expect(one).toBe(two)
  })

  it('makes do with the status where the body is used up', async () => {
    const used = response(404)
    await used.text()
    expect((await readError(used)).kind).toBe('not_found')
  })

  it('stops at a megabyte', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)))
      },
    })
    expect((await readError(new Response(endless, { status: 500 }))).kind).toBe('api')
    expect(sent).toBeLessThan(30)
  })

  it('stops after five seconds', async () => {
    const silent = new ReadableStream({ pull: () => new Promise(() => undefined) })
    const start = performance.now()
    expect((await readError(new Response(silent, { status: 503 }))).kind).toBe('api')
    expect(performance.now() - start).toBeLessThan(20_000)
  }, 30_000)

  it('never rejects', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        expect(isApiError(await readError(value))).toBe(true)
      }),
    )
  })
})
