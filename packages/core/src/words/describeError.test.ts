import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '../ApiError.ts'
import { de } from '../locales/de.ts'
import { parseError } from '../parseError.ts'
import type { Notice, Words } from '../types.ts'
import { describeError } from './describeError.ts'

const now = (): number => Date.UTC(2026, 10, 24, 14, 0, 0)
const inLondon: Words = { now, timeZone: 'Europe/London' }
const body = (error: object): unknown => ({ error })
const reply = (status: number, error: object = {}, headers: Record<string, string> = {}): unknown =>
  parseError({ status, headers, body: body(error) }, { method: 'POST', now })
const reading = (status: number, headers: Record<string, string> = {}): unknown =>
  parseError({ status, headers, body: {} }, { method: 'GET', now })
const lost = new TypeError('Failed to fetch')

const situations: readonly (readonly [string, unknown])[] = [
  [
    'an answer is missing',
    reply(400, {
      type: 'invalid_request_error',
      code: 'parameter_missing',
      message: 'The `email` parameter is required',
      param: 'email',
    }),
  ],
  [
    'a request without a field',
    reply(400, { type: 'invalid_request_error', code: 'invalid_request', message: 'The round is closed already.' }),
  ],
  ['a refusal without words', reply(400)],
  ['the session ended', reply(401, { type: 'invalid_request_error', code: 'unauthorized' })],
  [
    'the operator key is gone',
    parseError(
      { status: 401, body: { type: 'Spotflow::AuthenticationError', message: 'Key sk_live_1 is inactive' } },
      { method: 'POST' },
    ),
  ],
  ['no permission', reply(403, { type: 'invalid_request_error', code: 'forbidden' })],
  ['reading what is not there', reading(404)],
  ['a conflict', reply(409, { message: 'Version 4 is newer than version 3.' })],
  ['a conflict without words', reply(409)],
  ['what somebody else has locked', reply(423)],
  ['the same key again while the first is running', reply(409, { code: 'idempotency_key_in_use' })],
  ['many requests', reading(429, { 'retry-after': '7' })],
  ['many requests, one second', reading(429, { 'retry-after': '1' })],
  ['many requests, for long', reading(429, { 'retry-after': '3600' })],
  [
    'a declined card',
    reply(402, { type: 'card_error', code: 'card_declined', message: 'Your card has insufficient funds.' }),
  ],
  ['a declined card without a reason', reply(402, { type: 'card_error', code: 'card_declined' })],
  [
    'a failed charge in a 200',
    parseError(
      {
        status: 200,
        body: { id: 'ch_1', status: 'failed', failure: { code: 'card_declined', message: 'The bank said no.' } },
      },
      { method: 'POST' },
    ),
  ],
  ['a quota that is used up', reply(429, { code: 'insufficient_quota' })],
  ['reading while the service is down', reading(503)],
  ['reading what the service does not do', reading(501)],
  ['reading while offline', parseError(new TypeError('Failed to fetch'), { method: 'GET', online: false })],
  ['reading while the service is updated', reading(503, { 'retry-after': '600' })],
  ['writing while the service is down', reply(503)],
  ['reading without a connection', parseError(lost, { method: 'GET' })],
  ['a reading that takes too long', parseError(new DOMException('late', 'TimeoutError'), { method: 'GET' })],
  ['a write that takes too long', parseError(new DOMException('late', 'TimeoutError'), { method: 'POST' })],
  ['writing while offline', parseError(new TypeError('Failed to fetch'), { method: 'POST', online: false })],
  [
    'a write whose answer was lost',
    parseError(new TypeError('Failed to fetch'), { method: 'POST', idempotencyKey: 'k' }),
  ],
  [
    'a write whose good answer was cut',
    parseError(Object.assign(new SyntaxError('Unexpected end of JSON input'), { status: 200 }), { method: 'POST' }),
  ],
  [
    'a charge in progress',
    parseError({ status: 200, body: { id: 'ch_1', status: 'pending', failure: null } }, { method: 'POST' }),
  ],
  ['a file that is too large', reply(413)],
  ['a file of the wrong kind', reply(415)],
  ['a defect in the app', parseError(new RangeError('x is not a function'))],
  ['a stopped request', parseError(new DOMException('stop', 'AbortError'), { method: 'GET' })],
]

const read = ({ title, detail, reassurance, severity, actions }: Notice): string =>
  [`[${severity}] ${title}`, detail, reassurance, ...actions.map(({ label }) => `(${label})`)]
    .filter(Boolean)
    .join(' · ')

describe('what a person reads', () => {
  test.each(situations)('%s', (_name, error) => {
    expect(read(describeError(error, { ...inLondon, subject: 'your order' }))).toMatchSnapshot('English')
    expect(read(describeError(error, { ...inLondon, locale: de, subject: 'deine Bestellung' }))).toMatchSnapshot(
      'German',
    )
  })

  test.each(situations)('%s: a short title without a full stop, at most two sentences of detail', (_name, error) => {
    const { title, detail = '' } = describeError(error, inLondon)
    expect(title.length).toBeLessThanOrEqual(50)
    expect(title).not.toMatch(/\.$|\{|\}/)
    expect(detail.match(/[.!?](?:\s|$)/g)?.length ?? 0).toBeLessThanOrEqual(2)
    expect(JSON.stringify(describeError(error, inLondon))).not.toMatch(
      /please|sorry|oops|invalid(?!_)|forbidden(?!")|an error occurred/i,
    )
  })
})

describe('words of the app', () => {
  const declined = reply(402, { type: 'card_error', code: 'card_declined' })

  test('a string for a code is the title, and the kit adds no detail to it', () => {
    const notice = describeError(declined, { catalog: { card_declined: 'Your bank said no' } })
    expect(notice).toMatchObject({ title: 'Your bank said no', reassurance: 'You have not been charged.' })
    expect(notice).not.toHaveProperty('detail')
  })

  test('the words for a code about one parameter come before those for the code', () => {
    const error = reply(400, { type: 'invalid_request_error', code: 'parameter_missing', param: 'email' })
    const catalog = { parameter_missing: 'Something is missing', parameter_missing__email: 'Where shall we write to?' }
    expect(describeError(error, { catalog }).title).toBe('Where shall we write to?')
  })

  test('a part of a notice replaces that part alone', () => {
    const notice = describeError(declined, { catalog: { payment: { reassurance: 'No money moved.' } } })
    expect(notice).toMatchObject({ title: 'Your card was declined', reassurance: 'No money moved.' })
  })

  test('a function is given the error', () => {
    const notice = describeError(declined, { catalog: { card_declined: (error) => `Declined (${error.status})` } })
    expect(notice.title).toBe('Declined (402)')
  })

  test('a code that names a member of every object finds nothing', () => {
    expect(describeError(reply(400, { code: 'constructor' })).title).toBe("We couldn't do that")
  })

  test.each(['ui_close', 'ui_more_few', 'act_retry'])(
    'a code that names a word of the kit, %s, finds nothing',
    (code) => {
      const locale = { tag: 'cs', catalog: { [code]: 'Zavřít' } }
      expect(describeError(reply(400, { code }), { locale }).title).toBe("We couldn't do that")
    },
  )

  test('the subject stands in the sentence', () => {
    expect(describeError(reply(503), { subject: 'your order' }).title).toBe("We couldn't confirm your order")
  })
})

describe('what is safe', () => {
  test('reassures nobody about a reading, where nothing was typed', () => {
    expect(describeError(reading(403))).not.toHaveProperty('reassurance')
  })

  test('never calls an open outcome failed', () => {
    const open = describeError(parseError(new TypeError('Failed to fetch'), { method: 'POST' }))
    expect(JSON.stringify(open)).not.toMatch(/fail/i)
    expect(open).toMatchObject({ severity: 'critical', actions: [{ kind: 'check_outcome' }] })
  })

  test.each([
    ['its JSON broke off', new SyntaxError('Unexpected end of JSON input')],
    ['the connection broke while it came', new TypeError('terminated')],
    ['it took too long to come', new DOMException('late', 'TimeoutError')],
  ])('says of a good answer that nobody could read, since %s, that it may have gone through', (_why, thrown) => {
    const { name, message } = thrown
    const cut = parseError(Object.assign(new Error(message), { name, status: 200 }), { method: 'POST' })
    const { title, detail } = describeError(cut, { subject: 'your payment' })
    expect(title).toBe("We couldn't confirm your payment")
    expect(detail).toMatch(/It may have gone through\.$/)
  })

  test('says of a good answer that tells of a timeout on the server that it may have gone through', () => {
    const error = { type: 'timeout', code: 'timeout', message: 'The server timed out.' }
    const told = describeError(parseError({ status: 200, body: { error } }, { method: 'POST' }))
    expect(told.detail).toMatch(/It may have gone through\.$/)
  })

  test('says of an open outcome without an error that it is still in progress', () => {
    const open = {
      name: 'ApiError',
      kind: 'unknown',
      outcome: 'indeterminate',
      message: '',
      retry: { verdict: 'never' },
    }
    expect(describeError(open, { subject: 'your payment' })).toMatchObject({
      title: "We couldn't confirm your payment yet",
      actions: [{ kind: 'check_outcome' }],
    })
  })

  test('shows no text of a 5xx, whatever it says', () => {
    const notice = describeError(reply(500, { message: 'Your card has insufficient funds.' }))
    expect(JSON.stringify(notice)).not.toContain('insufficient')
  })

  test('names the request to quote in small print', () => {
    const error = reply(
      500,
      { code: 'internal_server_error', doc_url: 'https://docs.example/e' },
      { 'request-id': 'req_7' },
    )
    expect(describeError(error).reference).toEqual({
      code: 'internal_server_error',
      requestId: 'req_7',
      docUrl: 'https://docs.example/e',
    })
  })

  test.each([undefined, null, '', 0, 'text', Symbol('s'), {}, [], () => 1])('says something of %s', (thrown) => {
    expect(describeError(thrown).title).not.toBe('')
  })
})

describe('whatever it is given', () => {
  const anyWords = fc.record(
    {
      locale: fc.record({ tag: fc.oneof(fc.string(), fc.constantFrom('de', 'xx-YY', '')), catalog: fc.constant({}) }),
      timeZone: fc.oneof(fc.string(), fc.constant('Europe/Berlin')),
      now: fc.oneof(
        fc.double().map((value) => () => value),
        fc.constant(() => {
          throw new Error('no clock')
        }),
      ),
      subject: fc.string(),
      labels: fc.dictionary(fc.string(), fc.string()),
    },
    { requiredKeys: [] },
  )
  const anyError = fc.oneof(
    fc.anything(),
    fc.record({
      status: fc.constantFrom(200, 400, 402, 409, 422, 429, 500, 503),
      headers: fc.record({ 'retry-after': fc.oneof(fc.nat().map(String), fc.string()) }, { requiredKeys: [] }),
      body: fc.record({
        error: fc.record({ code: fc.string(), message: fc.string(), param: fc.string(), type: fc.string() }),
      }),
    }),
  )

  test('has a title, and never throws', { timeout: 30_000 }, () => {
    vi.stubGlobal('console', { ...console, warn: () => undefined })
    fc.assert(
      fc.property(anyError, anyWords, fc.constantFrom('GET', 'POST', undefined), (thrown, words, method) => {
        const notice = describeError(parseError(thrown, { method }), words as Words)
        expect(notice.title).not.toBe('')
        expect(JSON.stringify(notice)).not.toMatch(/\{(?:label|subject|wait|when|n|issues)\}/i)
      }),
      { numRuns: 2000 },
    )
    vi.unstubAllGlobals()
  })

  test('says so to the developer when a catalog function throws, and uses its own words', () => {
    const warn = vi.fn<(text: string) => void>()
    vi.stubGlobal('console', { ...console, warn })
    const catalog = {
      card_declined: () => {
        throw new Error('no such word')
      },
    }
    const error = reply(402, { type: 'card_error', code: 'card_declined' })
    expect(describeError(error, { catalog }).title).toBe('Your card was declined')
    expect(warn.mock.calls).toEqual([[expect.stringContaining('FK-101')]])
    vi.unstubAllGlobals()
  })

  test('says so to the developer when Intl knows neither language nor zone', () => {
    const warn = vi.fn<(text: string) => void>()
    vi.stubGlobal('console', { ...console, warn })
    const words: Words = { now, timeZone: 'Middle/Earth', locale: { tag: 'pt_BR', catalog: {} } }
    expect(describeError(reading(429, { 'retry-after': '3600' }), words).title).toMatch(/^You can do this again at /)
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('FK-102'), expect.stringContaining('Middle/Earth')])
    vi.unstubAllGlobals()
  })
})

describe('what differs within a kind', () => {
  test('what lies open since before a reload is the person’s to send again, and that is said to be safe', () => {
    const kept = ApiError.fromJSON({
      name: 'ApiError',
      kind: 'connection',
      type: 'operation_kept',
      message: 'The page was closed before the answer came.',
      outcome: 'indeterminate',
      issues: [],
      retry: { verdict: 'same_key' },
    })
    expect(describeError(kept, { subject: 'your payment' })).toMatchObject({
      title: "We couldn't confirm your payment",
      reassurance: "Fill it in just as it was and send it again: it won't happen twice.",
      actions: [],
    })
  })

  test('what waited for the network when its page was closed was not sent, which is no doubt', () => {
    const unsent = (type?: string) =>
      ApiError.fromJSON({
        name: 'ApiError',
        kind: 'connection',
        code: 'operation_unsent',
        ...(type && { type }),
        message: 'It was not sent: there was no connection.',
        outcome: 'indeterminate',
        issues: [],
        retry: { verdict: 'same_key' },
      })
    const told = {
      severity: 'warning',
      title: "Your payment wasn't sent yet",
      detail: 'There was no connection, so it is still waiting.',
    }
    expect(describeError(unsent(), { subject: 'your payment' })).toMatchObject({
      ...told,
      reassurance: 'Nothing has happened yet.',
      actions: [{ kind: 'check_outcome', label: 'Send it now' }],
    })
    expect(describeError(unsent('operation_kept'), { subject: 'your payment' })).toMatchObject({
      ...told,
      reassurance: "Fill it in just as it was and send it: it won't happen twice.",
      actions: [],
    })
    expect(describeError(unsent()).title).toBe("Your request wasn't sent yet")
  })

  test('the same again is offered where it may help, not where it would be refused again', () => {
    const kinds = (error: unknown): string[] => describeError(error).actions.map(({ kind }) => kind)
    expect(kinds(reply(423))).toEqual(['retry'])
    expect(kinds(reply(401, { code: 'invalid_credentials' }))).toEqual([])
    expect(kinds(reply(400))).toEqual([])
  })

  test('help is offered beside a reason that the server gave, unless the app has words of its own', () => {
    const closed = reply(400, {
      type: 'invalid_request_error',
      code: 'closed',
      message: 'The round is closed already.',
    })
    const help = [{ kind: 'contact', label: 'Get help' }]
    expect(describeError(closed)).toMatchObject({ detail: 'The round is closed already.', actions: help })
    const catalog = { closed: { title: 'This round is closed', detail: 'Choose another.' } }
    expect(describeError(closed, { catalog })).toMatchObject({ detail: 'Choose another.', actions: [] })
  })

  test('whoever only looked goes back; whoever sent a form checks what is in it, and keeps it', () => {
    expect(describeError(reading(404)).detail).toBe('It may have been moved or deleted. Go back and choose another.')
    expect(describeError(reply(404))).toMatchObject({
      title: "We can't find this",
      detail: 'It may have been moved or deleted. Check what you chose or entered.',
      reassurance: 'What you typed is still here.',
    })
    const catalog = { not_found: 'This round is gone' }
    expect(describeError(reply(404), { catalog }).title).toBe('This round is gone')
  })

  test('nobody’s session ends at the sign-in itself', () => {
    const login = { method: 'POST', url: 'https://shop.example/api/login' }
    expect(describeError(parseError({ status: 401, body: {} }, login)).title).toBe("We couldn't sign you in")
    expect(describeError(reply(401, { code: 'invalid_credentials' })).title).toBe("We couldn't sign you in")
  })

  test('what exists already is no race between two people', () => {
    expect(describeError(reply(409, { code: 'already_exists' })).title).toBe('This already exists')
    const taken = reply(409, { code: 'taken', param: 'email', message: 'The email is taken' })
    expect(describeError(taken).title).toBe('Check your answers')
  })

  test('lists the first sentences of several issues, and how many more there are', () => {
    const errors = ['name', 'email', 'city', 'zip'].map((param) => ({ code: 'required', message: 'x', param }))
    const error = parseError({ status: 422, body: { errors } }, { method: 'POST' })
    expect(describeError(error).detail).toBe('Enter your name. Enter your email. And 2 more.')
  })

  test('whatever says that it exists already, in a code or in words, is no race between two people', () => {
    expect(describeError(reply(409, { code: 'auth/email-already-in-use' })).title).toBe('This already exists')
    const nest = { statusCode: 409, message: 'Email already exists', error: 'Conflict' }
    expect(describeError(parseError({ status: 409, body: nest }))).toMatchObject({
      title: 'This already exists',
      detail: 'Email already exists',
    })
    const gone = describeError(reply(409, { code: 'stale', message: 'The draft no longer exists.' }))
    expect(gone.title).toBe('Someone changed this before you')
  })

  test('a PUT or DELETE without an answer may be sent again, and people are told so', () => {
    const lost = (method: string) => parseError({ status: 500, body: {} }, { method })
    for (const method of ['PUT', 'DELETE'])
      expect(describeError(lost(method), { subject: 'your address' })).toMatchObject({
        severity: 'warning',
        title: "We couldn't confirm your address",
        reassurance: "You can safely send it again: it won't happen twice.",
        actions: [{ kind: 'retry', label: 'Try again' }],
      })
    expect(describeError(lost('POST')).reassurance).toBe("Don't send it again yet: first check what happened to it.")
  })

  test('a part of the page that did not load is told as that, within a write as an open outcome', () => {
    const thrown = new TypeError('Importing a module script failed.')
    expect(describeError(parseError(new TypeError(thrown.message), { method: 'POST' })).title).toMatch(
      /^We couldn't confirm/,
    )
    expect(describeError(parseError(thrown))).toMatchObject({
      severity: 'warning',
      title: "This part of the page didn't load",
      reassurance: 'Nothing you saved is lost.',
    })
    expect(describeError(parseError(new TypeError(thrown.message), { online: false })).title).toBe("You're offline")
  })

  test('no words are words, too', () => {
    expect(describeError(reply(404, {}), null)).toEqual(describeError(reply(404, {})))
  })

  test('a text that nobody may see is not listed beside others', () => {
    const errors = [
      { message: 'NullPointerException at A.java:1' },
      { field: 'email', message: 'Someone has that one' },
    ]
    expect(describeError(parseError({ status: 422, body: { errors } })).detail).toBe('Someone has that one.')
  })

  test('lists sentences that name no field, whatever stands above them', () => {
    const errors = ['The shop is closed', 'The cart is empty.', 'The van is full']
    const both = 'The shop is closed. The cart is empty.'
    expect(describeError(reply(422, { message: 'Not accepted', errors: errors.slice(0, 2) })).detail).toBe(both)
    expect(describeError(parseError({ status: 422, body: { errors } })).detail).toBe(`${both} And 1 more.`)
  })

  test('says the only complaint behind the sentence that stands above it', () => {
    const body = { message: 'The order was not taken', errors: ['The van is full'] }
    const said = (more: object) => describeError(parseError({ status: 422, body: { ...body, ...more } })).detail
    expect(said({})).toBe('The order was not taken. The van is full.')
    expect(said({ errors: ['The order was not taken'] })).toBe('The order was not taken')
    expect(said({ errors: ['NullPointerException at Order.java:12'] })).toBe('The order was not taken')
  })

  test('fills the label and the parameters into an app’s title', () => {
    const error = reply(400, { code: 'parameter_missing', param: 'email', message: 'x' })
    const words = { catalog: { parameter_missing: 'We need your {label}' }, labels: { email: 'Email address' } }
    expect(describeError(error, words).title).toBe('We need your email address')
  })
})
