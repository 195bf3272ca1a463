import { type ApiError, claimsOf, subscribeClaims } from '@faultkit/core'
import { expect, test } from 'vitest'
import { failure, issueAt } from '../test-support/refusal.ts'
import { createClaims } from './createClaims.ts'
import { createErrorStore, type ErrorStore } from './createErrorStore.ts'

const names = Array.from({ length: 1000 }, (_, at) => `field${at}`)

function claimed(): { store: ErrorStore; error: ApiError; heard: () => number } {
  const error = failure({ issues: names.map((name) => issueAt(name)) })
  let claim = (): void => undefined
  let count = 0
  const store = createErrorStore({
    idOf: (name) => name,
    describe: () => '',
    labelOf: () => undefined,
    sort: (list) => list,
    changed: () => claim(),
  })
  claim = createClaims(store, () => error)
  store.setEntries(new Map(error.issues.map((issue) => [String(issue.path[0]), [{ at: '', issue }]])))
  subscribeClaims(error, () => {
    count += 1
  })
  return { store, error, heard: () => count }
}
const nothing = (): void => undefined

test('a thousand readers that mount together claim their error once, and let go of it once', async () => {
  const { store, error, heard } = claimed()
  const stops = names.map((name) => store.subscribe(name, nothing))
  await Promise.resolve()
  expect(claimsOf(error)).toEqual(['field'])
  for (const stop of stops) stop()
  await Promise.resolve()
  expect(claimsOf(error)).toEqual([])
  expect(heard()).toBe(2)
})

test('an error of which one reader is missing is not claimed', async () => {
  const { store, error } = claimed()
  for (const name of names.slice(1)) store.subscribe(name, nothing)
  await Promise.resolve()
  expect(claimsOf(error)).toEqual([])
})

test('a reader that only counts claims nothing', async () => {
  const { store, error } = claimed()
  store.subscribe(undefined, nothing)
  await Promise.resolve()
  expect(claimsOf(error)).toEqual([])
})
