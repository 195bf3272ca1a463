import { describe, expect, it } from 'vitest'
import { parseError } from './parseError.ts'

function throwingPlace(): Error {
  return new TypeError('Failed to fetch')
}

describe('the trace of an error that was made of a thrown one', () => {
  it('says its own name and message, and where the other was thrown', () => {
    const { stack } = parseError(throwingPlace())
    expect(stack).toMatch(/^ApiError: The connection failed\.\n {4}at throwingPlace/)
  })

  it('is listed by nothing, and can be written over', () => {
    const error = parseError(throwingPlace())
    expect(Object.keys(error)).not.toContain('stack')
    error.stack = 'cleaned'
    expect(error.stack).toBe('cleaned')
  })

  it('is its first line alone where the other has none that can be read', () => {
    const thrown = Object.defineProperty(new Error('Saving failed'), 'stack', {
      get: () => {
        throw new Error('No.')
      },
    })
    expect(parseError(thrown).stack).toBe('ApiError: Saving failed')
  })

  it('leaves the errors of the app as deep as they were', () => {
    const before = Error.stackTraceLimit
    parseError(throwingPlace())
    expect(Error.stackTraceLimit).toBe(before)
  })

  it('is its own where nothing was thrown', () => {
    expect(parseError({ status: 500, body: {} }).stack).toContain('traceOfCause.test')
  })
})
