import { expect, it } from 'vitest'
import { sign, verify } from './signature.ts'

const now = 1_800_000_000_000
const signed = sign('{"id":1}', 'secret', now)

it('accepts what was signed with the secret', () => {
  expect(verify(signed, '{"id":1}', 'secret', now + 60_000)).toBe(true)
})

it.each([
  ['another body', signed, '{"id":2}', 'secret', now],
  ['another secret', signed, '{"id":1}', 'other', now],
  ['another time', signed.replace('t=1800000000', 't=1800000001'), '{"id":1}', 'secret', now],
  ['a signature of an hour ago', signed, '{"id":1}', 'secret', now + 3_600_000],
  ['a signature of the future', signed, '{"id":1}', 'secret', now - 3_600_000],
  ['no header', undefined, '{"id":1}', 'secret', now],
  ['a header that is no signature', 't=,v1=', '{"id":1}', 'secret', now],
])('refuses %s', (_what, header, body, secret, at) => {
  expect(verify(header, body, secret, at)).toBe(false)
})
