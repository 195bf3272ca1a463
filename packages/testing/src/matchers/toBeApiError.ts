import { isApiError } from '@faultkit/core'
import type { MatcherState, SyncMatcherResult } from 'vitest'
import type { ExpectedApiError } from './types.ts'

/** `expect(value).toBeApiError(…)`: an `ApiError` that says at least what is expected. */
export function toBeApiError(
  this: MatcherState,
  received: unknown,
  expected: ExpectedApiError = {},
): SyncMatcherResult {
  const { equals, isNot } = this
  const { stringify, subsetEquality, iterableEquality } = this.utils
  if (!isApiError(received)) {
    const message = () =>
      `expected an ApiError, got ${stringify(received)}. What was thrown becomes one by parseError or readError of @faultkit/core.`
    return { pass: false, message }
  }
  const actual = received.toJSON()
  return {
    pass: equals(actual, expected, [iterableEquality, subsetEquality]),
    message: () => `expected the ApiError ${isNot ? 'not ' : ''}to say ${stringify(expected)}`,
    actual,
    expected,
  }
}
