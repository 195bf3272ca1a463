import { isApiError, parseError } from '@faultkit/core'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { render, renderHook } from 'vitest-browser-react'
import { emailMissing } from './test-support/failure.ts'
import { useApiError } from './useApiError.ts'

test.each([null, undefined])('%s is no error', async (error) => {
  const { result } = await renderHook(() => useApiError(error))
  expect(result.current).toBeNull()
})

test('an ApiError is itself', async () => {
  const error = emailMissing()
  const { result } = await renderHook(() => useApiError(error))
  expect(result.current).toBe(error)
})

test('a reply, its JSON form and a thrown value each become one', async () => {
  const reply = { status: 404, body: { error: { type: 'invalid_request_error', code: 'not_found' } } }
  const { result, rerender } = await renderHook<unknown, unknown>(useApiError, { initialProps: reply })
  expect(result.current).toMatchObject({ kind: 'not_found', code: 'not_found' })
  await rerender(emailMissing().toJSON())
  expect(result.current).toMatchObject({ kind: 'invalid_request', param: 'email' })
  await rerender(new TypeError('Failed to fetch'))
  expect(result.current).toMatchObject({ kind: 'connection' })
})

test('is the same object until another error comes', async () => {
  const reply = { status: 500, body: '' }
  const { result, rerender } = await renderHook<unknown, unknown>(useApiError, { initialProps: reply })
  const first = result.current
  await rerender(reply)
  expect(result.current).toBe(first)
  expect(first).toBe(parseError(reply))
  await rerender({ status: 500, body: '' })
  expect(result.current).not.toBe(first)
})

const { proxy: revoked, revoke } = Proxy.revocable({}, {})
revoke()
const cyclic: { cause?: unknown } = {}
cyclic.cause = cyclic
const guarded = Object.defineProperty({}, 'message', {
  get() {
    throw new Error('hands off')
  },
})

test.each<[string, unknown]>([
  ['an empty string', ''],
  ['zero', 0],
  ['NaN', Number.NaN],
  ['false', false],
  ['a bigint', 10n],
  ['a symbol', Symbol('lost')],
  ['a function', () => 'thrown'],
  ['a revoked proxy', revoked],
  ['its own cause', cyclic],
  ['an object without a prototype', Object.create(null)],
  ['an object whose message throws', guarded],
  ['a list', [['deep'], {}]],
  ['an abort', new DOMException('Aborted', 'AbortError')],
  ['an unread Response', new Response('<html>', { status: 502 })],
])('takes %s without a crash, and keeps it', async (_name, value) => {
  const { result } = await renderHook(() => useApiError(value))
  expect(isApiError(result.current)).toBe(true)
  expect(result.current?.raw).toBe(value)
})

function Take({ thrown, seen }: { thrown: { readonly value: unknown }; seen: (isOne: boolean) => void }) {
  seen(isApiError(useApiError(thrown.value)))
  return null
}

test('takes any value that can be thrown', async () => {
  const seen = vi.fn<(isOne: boolean) => void>()
  const values = fc.sample(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), 1000)
  const thrown = values.filter((value) => value !== null && value !== undefined).map((value, id) => ({ id, value }))
  await render(thrown.map((each) => <Take key={each.id} thrown={each} seen={seen} />))
  expect(seen).toHaveBeenCalledTimes(thrown.length)
  expect(seen.mock.calls.every(([isOne]) => isOne)).toBe(true)
})
