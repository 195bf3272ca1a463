import { expect, test } from 'vitest'
import type { Reply } from '../replies/Reply.ts'
import { diagnose } from './diagnose.ts'

const findings = (reply: Omit<Reply, 'name'>): readonly string[] | undefined =>
  diagnose({ name: 'x', ...reply }, {})?.findings.map(({ name }) => name)

const told = {
  error: { type: 'invalid_request_error', code: 'parameter_missing', message: 'Email is missing', param: 'email' },
}
const read = { method: 'GET' }

test('a reply that says all there is to say has none', () => {
  expect(findings({ method: 'POST', envelope: { status: 400, body: told } })).toEqual([])
})

test.each<[name: string, reply: Omit<Reply, 'name'>]>([
  ['unread', { ...read, envelope: { status: 404, body: { a: 1 } } }],
  [
    'rare-dialect',
    {
      ...read,
      envelope: {
        status: 400,
        headers: { 'content-type': 'text/xml' },
        body: '<Error><Code>NoSuchKey</Code><Message>It is gone.</Message></Error>',
      },
    },
  ],
  [
    'reply-lost',
    {
      ...read,
      thrown: { name: 'AxiosError', message: 'Request failed with status code 422', status: 422 },
      envelope: { status: 422, body: undefined },
    },
  ],
  ['status-assumed', { ...read, isAssumed: true, envelope: { status: 400, body: told } }],
  ['method-unknown', { envelope: { status: 400, body: told } }],
  ['good-status', { ...read, envelope: { status: 200, body: told } }],
  ['no-code', { ...read, envelope: { status: 409, body: { message: 'Someone else changed it.' } } }],
  [
    'no-field',
    {
      ...read,
      envelope: {
        status: 422,
        body: { message: 'Check the dates.', errors: [{ code: 'overlap', message: 'They overlap.' }] },
      },
    },
  ],
  [
    'held-back',
    { ...read, envelope: { status: 409, body: { code: 'x', message: 'duplicate key value violates orders_pkey' } } },
  ],
  ['no-wait', { ...read, envelope: { status: 429, body: { code: 'slow', message: 'Slower, then.' } } }],
  ['no-request-id', { ...read, envelope: { status: 500, body: { code: 'x', message: 'Off' } } }],
  [
    'no-key',
    { method: 'POST', envelope: { status: 500, headers: { 'request-id': 'r1' }, body: { code: 'x', message: 'Off' } } },
  ],
])('%s is found where it is', (name, reply) => {
  expect(findings(reply)).toContain(name)
})

test('a connection that broke is told as one, not as a refusal', () => {
  const thrown = { name: 'AxiosError', message: 'socket hang up', code: 'ECONNRESET' }
  const found = diagnose({ name: 'x', thrown, method: 'post', envelope: { status: 0, body: undefined } }, {})
  expect(found?.error).toMatchObject({ kind: 'connection', outcome: 'indeterminate' })
  expect(found?.findings.map(({ name }) => name)).toEqual(['no-key'])
})

test('a success has nothing to diagnose', () => {
  expect(findings({ ...read, envelope: { status: 200, body: { id: 1 } } })).toBeUndefined()
})
