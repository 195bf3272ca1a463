import { type ApiError, claimError, parseError, publishError } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { FaultkitProvider } from './FaultkitProvider.tsx'
import { unavailable } from './test-support/failure.ts'
import type { Actions } from './types.ts'
import { useIncidents } from './useIncidents.ts'

const withdrawals: (() => void)[] = []
const publish = (error: unknown, retry?: () => void): (() => void) => {
  const withdraw = publishError(error, { retry })
  withdrawals.push(withdraw)
  return withdraw
}
afterEach(() => {
  for (const withdraw of withdrawals.splice(0)) withdraw()
})

const write = (idempotencyKey?: string): ApiError =>
  unavailable({ method: 'POST', url: 'https://api.shop.example/charges', idempotencyKey })

async function toaster(wrapper?: (props: { children: ReactNode }) => ReactNode) {
  const { result, rerender, unmount } = await renderHook(useIncidents, wrapper && { wrapper })
  const one = () => expect.poll(() => result.current.incidents.length).toBe(1)
  const none = () => expect.poll(() => result.current.incidents.length).toBe(0)
  return { result, rerender, unmount, one, none, first: () => result.current.incidents[0] }
}

test('gives what nobody shows, in words', async () => {
  const { one, first } = await toaster()
  const error = unavailable()
  publish(error)
  await one()
  expect(first()).toMatchObject({ error, count: 1, notice: { severity: 'info' } })
  expect(first()?.notice.title).toMatch(/right now$/)
})

test('gives nothing that a local surface shows, and takes back what one shows late', async () => {
  const { one, none, result } = await toaster()
  const [local, late] = [unavailable(), unavailable()]
  claimError(local, 'banner')
  publish(local)
  publish(late)
  await one()
  expect(result.current.incidents[0]?.error).toBe(late)
  claimError(late, 'boundary')
  await none()
})

test('counts what folds, under the same id', async () => {
  const { one, first } = await toaster()
  publish(unavailable())
  await one()
  const id = first()?.id
  publish(unavailable())
  await expect.poll(() => first()?.count).toBe(2)
  expect(first()?.id).toBe(id)
})

test('shows each error once under StrictMode, also what was published before it came', async () => {
  publish(unavailable())
  publish(write())
  await new Promise((done) => setTimeout(done, 30))
  const { result } = await toaster(({ children }) => <StrictMode>{children}</StrictMode>)
  await expect.poll(() => result.current.incidents.map(({ count }) => count)).toEqual([1, 1])
})

test('sends one away for good', async () => {
  const { one, none, first, result } = await toaster()
  const withdraw = publish(write())
  await one()
  result.current.dismiss(first()?.id ?? '')
  await none()
  withdraw()
  expect(result.current.incidents).toEqual([])
})

test('starts the reads again by the notice’s first action, and stays until they succeed', async () => {
  const retry = vi.fn<() => void>()
  const { one, none, first } = await toaster()
  const withdraw = publish(unavailable(), retry)
  await one()
  expect(first()?.notice.actions[0]?.kind).toBe('retry')
  first()?.act?.()
  expect(retry).toHaveBeenCalledOnce()
  expect(first()?.count).toBe(1)
  withdraw()
  await none()
})

test('offers no step that nobody can take', async () => {
  const { one, first } = await toaster()
  publish(unavailable())
  await one()
  expect(first()?.act).toBeUndefined()
})

test('takes the step that the app provides, with the error, and closes a write that is taken up again', async () => {
  const check = vi.fn<(error: ApiError) => void>()
  const actions: Actions = { check_outcome: check }
  const { one, none, first } = await toaster(({ children }) => (
    <FaultkitProvider actions={actions}>{children}</FaultkitProvider>
  ))
  const error = write('key-1')
  publish(error, () => undefined)
  await one()
  expect(first()?.notice.actions[0]?.kind).toBe('check_outcome')
  first()?.act?.()
  expect(check).toHaveBeenCalledWith(error)
  await none()
})

const invalid = (): ApiError =>
  parseError(
    { status: 400, body: { error: { type: 'invalid_request_error', code: 'parameter_missing', param: 'tenant' } } },
    { method: 'POST', url: 'https://api.shop.example/orders' },
  )

test.each([
  ['an open outcome that nobody can ask about', () => write(), 'indeterminate'],
  ['an answer that no field of the page takes', invalid, 'failed'],
] as const)('offers help with %s, and stays while it is asked for', async (_name, fail, outcome) => {
  const contact = vi.fn<(error: ApiError) => void>()
  const actions: Actions = { contact }
  const { one, first, result } = await toaster(({ children }) => (
    <FaultkitProvider actions={actions}>{children}</FaultkitProvider>
  ))
  const error = fail()
  expect(error.outcome).toBe(outcome)
  publish(error)
  await one()
  expect(first()?.notice.actions).toEqual([{ kind: 'contact', label: 'Get help' }])
  first()?.act?.()
  expect(contact).toHaveBeenCalledExactlyOnceWith(error)
  expect(result.current.incidents).toHaveLength(1)
})

test('never starts a write again whose first step is to ask what became of it', async () => {
  const retry = vi.fn<() => void>()
  const { one, first } = await toaster()
  publish(write(), retry)
  await one()
  first()?.act?.()
  expect(retry).not.toHaveBeenCalled()
})

test('says the same incident in other words when the language changes', async () => {
  let locale: typeof de | undefined
  const { one, first, rerender } = await toaster(({ children }) => (
    <FaultkitProvider locale={locale}>{children}</FaultkitProvider>
  ))
  publish(unavailable())
  await one()
  const english = first()
  locale = de
  await rerender()
  expect(first()?.id).toBe(english?.id)
  expect(first()?.notice.title).toMatch(/gerade nicht/)
})

test('gives the same objects until something changes', async () => {
  const { one, result, rerender } = await toaster()
  publish(unavailable())
  await one()
  const before = result.current
  await rerender()
  expect(result.current.incidents).toBe(before.incidents)
  expect(result.current.dismiss).toBe(before.dismiss)
  publish(write())
  await expect.poll(() => result.current.incidents.length).toBe(2)
  expect(result.current.incidents[0]).toBe(before.incidents[0])
})
