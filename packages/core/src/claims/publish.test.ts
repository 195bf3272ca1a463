import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseError } from '../parseError.ts'
import { claimError } from './claims.ts'
import { type Published, publishError, subscribePublished } from './publish.ts'

const failure = () => ({ status: 500, headers: {}, body: { error: { type: 'api_error' } } })
const settle = () => vi.advanceTimersByTimeAsync(20)

function toaster() {
  const shown: Published[] = []
  const leave = subscribePublished((published) => {
    shown.push(published)
    return () => void shown.splice(shown.indexOf(published), 1)
  })
  leaving.push(leave)
  return { shown, leave }
}
let leaving: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(async () => {
  // Nothing that one test left waiting may reach the next.
  toaster()
  await settle()
  for (const leave of leaving) leave()
  leaving = []
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('hands an unclaimed error to the toaster, as ApiError, with its retry', async () => {
  const { shown } = toaster()
  const retry = vi.fn<() => void>()
  const error = failure()
  publishError(error, { retry })
  await settle()
  expect(shown).toEqual([{ error: parseError(error), retry }])
})

test('waits two macrotasks, so that a claim made in a commit comes first', async () => {
  const { shown } = toaster()
  const error = failure()
  publishError(error)
  await vi.advanceTimersByTimeAsync(0)
  setTimeout(() => claimError(error, 'banner'), 0)
  await settle()
  expect(shown).toEqual([])
})

test('takes the toast away when a local surface claims the error late', async () => {
  const { shown } = toaster()
  const error = failure()
  publishError(error)
  await settle()
  expect(shown).toHaveLength(1)
  claimError(parseError(error), 'summary')
  expect(shown).toEqual([])
})

test('is not silenced by the toaster itself', async () => {
  const { shown } = toaster()
  const error = failure()
  claimError(error, 'toast')
  publishError(error)
  await settle()
  claimError(error, 'toast')
  expect(shown).toHaveLength(1)
})

test('brings the toast back when the claim was gone before anybody could see it', async () => {
  const { shown } = toaster()
  const error = failure()
  publishError(error)
  await settle()
  claimError(error, 'banner')()
  expect(shown).toEqual([])
  await settle()
  expect(shown).toHaveLength(1)
})

test('stays silent when the claim ended after it was seen', async () => {
  const { shown } = toaster()
  const error = failure()
  const release = claimError(error, 'banner')
  publishError(error)
  await vi.advanceTimersByTimeAsync(500)
  release()
  await settle()
  expect(shown).toEqual([])
})

test('does not flash when a surface releases and claims again at once, as StrictMode does', async () => {
  const { shown } = toaster()
  const error = failure()
  publishError(error)
  await vi.advanceTimersByTimeAsync(0)
  claimError(error, 'field')()
  claimError(error, 'field')
  await settle()
  expect(shown).toEqual([])
})

test('withdraws before and after it is shown', async () => {
  const { shown } = toaster()
  const early = publishError(failure())
  early()
  const late = publishError(failure())
  await settle()
  expect(shown).toHaveLength(1)
  late()
  late()
  expect(shown).toEqual([])
})

test('says nothing of what a person canceled, and nothing of no error', async () => {
  const { shown } = toaster()
  publishError(Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' }))
  publishError(null)()
  publishError(undefined)
  await settle()
  expect(shown).toEqual([])
})

test('reads an unread body before it asks whether somebody claimed', async () => {
  const { shown } = toaster()
  publishError(
    new Response('{"error":{"type":"invalid_request_error","code":"not_found"}}', {
      status: 404,
      headers: { 'content-type': 'application/json' },
    }),
  )
  await settle()
  expect(shown[0]?.error.code).toBe('not_found')
})

test('respects the claim of a thrown string, and publishes a thrown string', async () => {
  const { shown } = toaster()
  const release = claimError('stopped', 'caller')
  publishError('stopped')
  publishError('broken')
  await settle()
  release()
  expect(shown.map(({ error }) => error.raw)).toEqual(['broken'])
})

test('keeps the newest five in a browser until a toaster mounts, and says so when it must drop one', async () => {
  vi.stubGlobal('document', {})
  const warn = vi.fn<(text: string) => void>()
  vi.stubGlobal('console', { ...console, warn })
  const errors = Array.from({ length: 6 }, failure)
  for (const error of errors) publishError(error)
  await settle()
  const { shown } = toaster()
  expect(shown).toEqual([])
  await settle()
  expect(shown.map(({ error }) => error)).toEqual(errors.slice(1).map((error) => parseError(error)))
  expect(warn.mock.calls).toEqual([[expect.stringContaining('FK-110')]])
})

test('says that nothing shows errors as soon as a toaster would have come, not for what was claimed or withdrawn', async () => {
  vi.stubGlobal('document', {})
  const warn = vi.fn<(text: string) => void>()
  vi.stubGlobal('console', { ...console, warn })
  const [claimed, shown] = [failure(), failure()]
  publishError(claimed)
  const withdraw = publishError(failure())
  await vi.advanceTimersByTimeAsync(1000)
  claimError(claimed, 'banner')
  withdraw()
  await vi.advanceTimersByTimeAsync(3000)
  expect(warn).not.toHaveBeenCalled()

  publishError(shown)
  await vi.advanceTimersByTimeAsync(3000)
  expect(warn.mock.calls).toEqual([[expect.stringContaining('FK-110')]])
})

test('gives what waited to the toaster that stays, not to one that leaves at once', async () => {
  vi.stubGlobal('document', {})
  publishError(failure())
  await settle()
  const first = toaster()
  first.leave()
  const second = toaster()
  await settle()
  expect([first.shown.length, second.shown.length]).toEqual([0, 1])
})

test('keeps nothing on a server, where the next reader is somebody else', async () => {
  publishError(failure())
  await settle()
  const { shown } = toaster()
  await settle()
  expect(shown).toEqual([])
})

test('withdraws and forgets what was claimed while it waited for a toaster', async () => {
  vi.stubGlobal('document', {})
  const error = failure()
  publishError(error)
  await settle()
  claimError(error, 'boundary')
  const { shown } = toaster()
  await settle()
  expect(shown).toEqual([])
})

test('a listener that throws keeps nothing from the others, and its mistake comes up uncaught', async () => {
  leaving.push(
    subscribePublished(() => {
      throw new TypeError('a toaster that breaks')
    }),
  )
  const { shown } = toaster()
  publishError(failure())
  await expect(settle()).rejects.toThrow('a toaster that breaks')
  expect(shown).toHaveLength(1)
})
