import { expect, test, vi } from 'vitest'
import { parseError } from '../parseError.ts'
import { claimError, claimsOf, isClaimed, subscribeClaims } from './claims.ts'

const failure = () => ({ status: 500, body: { error: { type: 'api_error' } } })

test('counts claims: the error is claimed until the last surface lets go', () => {
  const error = failure()
  const releaseField = claimError(error, 'field')
  const releaseSummary = claimError(error, 'summary')
  expect(claimsOf(error)).toEqual(['field', 'summary'])
  releaseField()
  expect(isClaimed(error)).toBe(true)
  releaseSummary()
  expect(isClaimed(error)).toBe(false)
})

test('releases once, however often it is called', () => {
  const error = failure()
  const release = claimError(error, 'banner')
  claimError(error, 'banner')
  release()
  release()
  expect(claimsOf(error)).toEqual(['banner'])
})

test('finds the claims of a thrown value through its ApiError, and the other way round', () => {
  const error = failure()
  claimError(error, 'banner')
  expect(claimsOf(parseError(error))).toEqual(['banner'])
  expect(claimsOf(parseError(error, { method: 'POST' }))).toEqual(['banner'])
  const parsed = parseError(failure())
  claimError(parsed, 'field')
  expect(isClaimed(parsed)).toBe(true)
})

test('keeps claims apart for two errors that look the same', () => {
  const [one, other] = [failure(), failure()]
  claimError(one, 'field')
  expect(isClaimed(other)).toBe(false)
})

test.each(['offline', 42, Symbol('lost'), 10n, false])(
  'takes equal thrown values such as %s for one error, and forgets them',
  (value) => {
    const release = claimError(value, 'caller')
    expect(isClaimed(value)).toBe(true)
    release()
    expect(isClaimed(value)).toBe(false)
    claimError(value, 'toast')()
    expect(claimsOf(value)).toEqual([])
  },
)

test.each([null, undefined])('takes %s for no error', (value) => {
  const changed = vi.fn<() => void>()
  subscribeClaims(value, changed)()
  claimError(value, 'banner')()
  claimError(value, 'banner')
  expect(isClaimed(value)).toBe(false)
  expect(changed).not.toHaveBeenCalled()
})

test('tells subscribers of each claim and release until they leave', () => {
  const error = failure()
  const seen: number[] = []
  const leave = subscribeClaims(error, () => seen.push(claimsOf(error).length))
  const release = claimError(error, 'field')
  claimError(error, 'summary')
  release()
  release()
  leave()
  claimError(error, 'toast')
  expect(seen).toEqual([1, 2, 1])
})

test('shares claims with a second copy of the kit', async () => {
  vi.resetModules()
  const copy = await import('./claims.ts')
  expect(copy.claimError).not.toBe(claimError)
  const error = failure()
  const release = copy.claimError(error, 'boundary')
  expect(claimsOf(error)).toEqual(['boundary'])
  release()
  expect(isClaimed(error)).toBe(false)
})

test('claims a value whose every member throws', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  claimError(proxy, 'boundary')
  expect(isClaimed(proxy)).toBe(true)
})
