import { parseError } from '@faultkit/core'
import { describe, expect, it } from 'vitest'
import '../vitest.ts'
import { emailMissing } from '../test-support/failures.ts'

describe('toBeApiError', () => {
  it('passes for any ApiError when nothing more is said', () => {
    expect(parseError('broken')).toBeApiError()
  })

  it('compares only the members that are named', () => {
    expect(emailMissing()).toBeApiError({ kind: 'invalid_request', param: 'email', retry: { verdict: 'never' } })
    expect(emailMissing()).not.toBeApiError({ kind: 'invalid_request', retry: { verdict: 'auto' } })
  })

  it('compares issues by what is said of them', () => {
    expect(emailMissing()).toBeApiError({ issues: [{ path: ['email'], code: 'parameter_missing' }] })
    expect(emailMissing()).not.toBeApiError({ issues: [] })
  })

  it('takes asymmetric matchers anywhere', () => {
    expect(emailMissing()).toBeApiError({ status: expect.any(Number), message: expect.stringContaining('required') })
  })

  it('says what came instead of an ApiError', () => {
    expect(() => expect(new TypeError('x is not a function')).toBeApiError()).toThrow(
      /expected an ApiError, got .*x is not a function.*parseError or readError/,
    )
    expect({ name: 'ApiError', kind: 'api' }).not.toBeApiError()
  })

  it('shows the difference when it fails', () => {
    expect(() => expect(emailMissing()).toBeApiError({ kind: 'conflict' })).toThrow(/to say .*"kind": "conflict"/s)
  })

  it('works after rejects', async () => {
    await expect(Promise.reject(emailMissing())).rejects.toBeApiError({ code: 'parameter_missing' })
  })
})
