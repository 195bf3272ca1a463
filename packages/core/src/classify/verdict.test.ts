import { describe, expect, it } from 'vitest'
import type { ErrorKind, Outcome, Verdict } from '../types.ts'
import { judge, type VerdictFacts } from './verdict.ts'

const facts = (more: Partial<VerdictFacts>): VerdictFacts => ({
  kind: 'invalid_request',
  status: 400,
  words: '',
  method: 'GET',
  hasKey: false,
  online: undefined,
  shouldRetry: undefined,
  outcome: undefined,
  ...more,
})

type Said = readonly [Verdict, Outcome]
type Row = readonly [name: string, facts: Partial<VerdictFacts>, read: Said, keyed: Said, write: Said]

const never: Said = ['never', 'failed']
const lost: readonly [Said, Said, Said] = [
  ['auto', 'failed'],
  ['same_key', 'indeterminate'],
  ['manual', 'indeterminate'],
]
const kind = (value: ErrorKind, status = 0): Partial<VerdictFacts> => ({ kind: value, status })
const all = (said: Said): readonly [Said, Said, Said] => [said, said, said]

const rows: readonly Row[] = [
  ['a lost connection', kind('connection'), ...lost],
  ['a timeout', kind('timeout'), ...lost],
  ['a 500', kind('api', 500), ...lost],
  ['a 502', kind('api', 502), ...lost],
  ['a 503', kind('api', 503), ...lost],
  ['a 504', kind('api', 504), ...lost],
  ['JSON that was cut', kind('api'), ...lost],
  ['being offline before sending', { ...kind('connection'), online: false }, ...all(['auto', 'not_applied'])],
  ['a cancellation', kind('canceled'), never, ['never', 'indeterminate'], ['never', 'indeterminate']],
  ['a 429', kind('rate_limit', 429), ['auto', 'not_applied'], ['same_key', 'not_applied'], ['auto', 'not_applied']],
  [
    'a quota that is used up',
    { ...kind('rate_limit', 429), words: 'insufficient_quota' },
    ...all(['manual', 'not_applied']),
  ],
  ['a 200 that failed', kind('payment', 200), never, never, ['manual', 'failed']],
  ['a 200 that is pending', { ...kind('payment', 200), outcome: 'indeterminate' }, ...all(['never', 'indeterminate'])],
  ['a 401', kind('authentication', 401), ...all(['manual', 'not_applied'])],
  ['a 400', kind('invalid_request', 400), ...all(never)],
  ['a 402', kind('payment', 402), ...all(never)],
  ['a 403', kind('permission', 403), ...all(never)],
  ['a 404', kind('not_found', 404), ...all(never)],
  ['a 409', kind('conflict', 409), ...all(never)],
  ['a 501', kind('api', 501), ...all(never)],
  ['a defect', kind('unknown'), ...all(never)],
  ['a 408', kind('timeout', 408), ['auto', 'not_applied'], ['same_key', 'not_applied'], ['manual', 'not_applied']],
  [
    'a 425',
    kind('invalid_request', 425),
    ['auto', 'not_applied'],
    ['same_key', 'not_applied'],
    ['auto', 'not_applied'],
  ],
  [
    'a 423',
    kind('invalid_request', 423),
    ['auto', 'not_applied'],
    ['same_key', 'not_applied'],
    ['manual', 'not_applied'],
  ],
  [
    'a lock',
    { ...kind('conflict', 409), words: 'lock_timeout' },
    ['auto', 'not_applied'],
    ['same_key', 'not_applied'],
    ['manual', 'not_applied'],
  ],
  [
    'a key reused',
    { ...kind('conflict', 400), words: 'idempotency_error' },
    never,
    ['never', 'indeterminate'],
    ['never', 'indeterminate'],
  ],
  [
    'a key whose first request still runs',
    { ...kind('conflict', 409), words: 'idempotency_key_in_use idempotency_error' },
    never,
    ['same_key', 'indeterminate'],
    ['never', 'indeterminate'],
  ],
  [
    'a key reused for other values, whatever its status',
    { ...kind('conflict', 409), words: 'idempotency_key_reused' },
    never,
    ['never', 'indeterminate'],
    ['never', 'indeterminate'],
  ],
  [
    'a key used before, as Increase says it',
    { ...kind('conflict', 409), words: 'undefined idempotency_key_already_used_error' },
    never,
    ['never', 'indeterminate'],
    ['never', 'indeterminate'],
  ],
  [
    'reduced capacity',
    { ...kind('api', 503), words: 'temporary-reduced-capacity' },
    ['auto', 'not_applied'],
    ['same_key', 'not_applied'],
    ['auto', 'not_applied'],
  ],
]

const said = (more: Partial<VerdictFacts>): Said => {
  const { outcome, retry } = judge(facts(more))
  return [retry.verdict, outcome]
}

describe('judge', () => {
  it.each(rows)('decides %s for a read, a write with a key and a write without', (_name, more, read, keyed, write) => {
    expect(said({ ...more, method: 'GET' })).toEqual(read)
    expect(said({ ...more, method: 'POST', hasKey: true })).toEqual(keyed)
    expect(said({ ...more, method: 'POST' })).toEqual(write)
  })

  it('judges an unknown method as a write without a key', () => {
    expect(said({ ...kind('api', 500), method: undefined })).toEqual(['manual', 'indeterminate'])
  })

  it.each(['PUT', 'DELETE'])('repeats a %s, whose outcome is open all the same', (method) => {
    expect(said({ ...kind('api', 500), method })).toEqual(['auto', 'indeterminate'])
  })

  it.each(['get', 'HEAD', 'OPTIONS', 'QUERY'])('knows %s as a read', (method) => {
    expect(said({ ...kind('api', 500), method })).toEqual(['auto', 'failed'])
  })

  it('obeys a server that says not to repeat', () => {
    expect(said({ ...kind('api', 500), shouldRetry: false })[0]).toBe('manual')
    expect(said({ ...kind('api', 500), method: 'POST', hasKey: true, shouldRetry: false })[0]).toBe('manual')
    expect(said({ ...kind('not_found', 404), shouldRetry: false })[0]).toBe('never')
  })

  it('obeys a server that says to repeat, except for a write without a key whose outcome is open', () => {
    expect(said({ ...kind('conflict', 409), shouldRetry: true })[0]).toBe('auto')
    expect(said({ ...kind('conflict', 409), method: 'POST', hasKey: true, shouldRetry: true })[0]).toBe('same_key')
    expect(said({ ...kind('api', 500), method: 'POST', shouldRetry: true })[0]).toBe('manual')
  })

  it('says what must wait or be mended', () => {
    expect(judge(facts(kind('rate_limit', 429))).retry.scope).toBe('origin')
    expect(judge(facts(kind('api', 503))).retry.scope).toBe('origin')
    expect(judge(facts(kind('authentication', 401))).retry.scope).toBe('session')
    expect(judge(facts(kind('api', 500))).retry.scope).toBe('request')
  })
})
