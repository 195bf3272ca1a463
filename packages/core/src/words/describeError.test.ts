import { describe, expect, test } from 'vitest'
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
  ['reading while the service is down', reading(503)],
  ['reading while the service is updated', reading(503, { 'retry-after': '600' })],
  ['writing while the service is down', reply(503)],
  ['reading without a connection', parseError(lost, { method: 'GET' })],
  ['a reading that takes too long', parseError(new DOMException('late', 'TimeoutError'), { method: 'GET' })],
  ['writing while offline', parseError(new TypeError('Failed to fetch'), { method: 'POST', online: false })],
  [
    'a write whose answer was lost',
    parseError(new TypeError('Failed to fetch'), { method: 'POST', idempotencyKey: 'k' }),
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
    expect(describeError(reply(400, { code: 'constructor' })).title).toBe("This can't be done as it stands")
  })

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
