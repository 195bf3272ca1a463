import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { ApiError, isApiError } from './ApiError.ts'
import { errorIdentity } from './identity.ts'
import { parseError } from './parseError.ts'
import { describeError } from './words/describeError.ts'

const envelope = {
  status: 422,
  body: { message: 'Two boxes are off.', code: 'E7', errors: { email: ['No at sign.'] } },
}
const make = () => parseError({ ...envelope }, { method: 'POST', url: '/orders', idempotencyKey: 'key-1' })

describe('ApiError', () => {
  it('is an Error with a name, a message and a stack', () => {
    const error = make()
    expect(error).toBeInstanceOf(Error)
    expect([error.name, error.message, String(error)]).toEqual([
      'ApiError',
      'Two boxes are off.',
      'ApiError: Two boxes are off.',
    ])
    expect(error.stack).toContain('Two boxes are off.')
  })

  it('keeps raw value and request, but lists neither', () => {
    const error = make()
    expect(error.raw).toEqual(envelope)
    expect(error.request).toEqual({ method: 'POST', url: '/orders', idempotencyKey: 'key-1' })
    expect(Object.keys(error)).not.toContain('raw')
    expect(Object.keys(error)).not.toContain('request')
    expect(JSON.stringify(error)).not.toContain('key-1')
  })

  it('has no member for what is not known', () => {
    expect(Object.keys(make().toJSON())).not.toContain('requestId')
  })

  it('finds advice also where the headers are a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(parseError({ ...envelope, headers: proxy }).retry.verdict).toBe('never')
  })

  it('keeps a thrown Error as its cause', () => {
    const thrown = new TypeError('Failed to fetch')
    expect(parseError(thrown).cause).toBe(thrown)
  })

  it('comes back from JSON as it was', () => {
    const error = make()
    const back = ApiError.fromJSON(JSON.parse(JSON.stringify(error)))
    expect(isApiError(back)).toBe(true)
    expect(back.toJSON()).toEqual(error.toJSON())
  })

  it('is worded the same on the other side: a reading stays one, and neither address nor key goes along', () => {
    const read = parseError(
      { status: 503, body: '' },
      { method: 'GET', url: '/orders?token=t', idempotencyKey: 'key-1' },
    )
    const back = ApiError.fromJSON(JSON.parse(JSON.stringify(read)))
    expect(back.request).toEqual({ method: 'GET' })
    expect(describeError(back)).toEqual(describeError(read))
    expect(describeError(back).title).toBe("We can't load this right now")
  })

  it('is made of anything without an exception', () => {
    for (const value of [
      undefined,
      null,
      7,
      'x',
      {},
      [],
      { name: 'ApiError', kind: 'api', retry: {}, issues: 'x' },
      { name: 'ApiError', kind: 'api', retry: {}, issues: [], message: { toString: fail } },
      new Proxy({}, { get: fail }),
    ]) {
      expect(isApiError(ApiError.fromJSON(value))).toBe(true)
    }
    expect(ApiError.fromJSON('x').kind).toBe('unknown')
    expect(isApiError(parseError({ name: 'ApiError', kind: { toString: fail }, retry: {} }))).toBe(true)
  })

  it('comes back with no link that is none, and with words also for a kind that nobody knows', () => {
    const json = { ...make().toJSON(), docUrl: 'javascript:alert(1)' }
    expect(ApiError.fromJSON(json).docUrl).toBeUndefined()
    const later = ApiError.fromJSON({ ...json, kind: 'of a later version' })
    expect(later.kind).toBe('unknown')
    expect(describeError(later).title).not.toBe('')
  })

  it('hears nothing from JSON that only the parser may say', () => {
    const json = { ...make().toJSON(), late: 'x', memory: { fault: {}, context: {} } }
    const error = ApiError.fromJSON(json)
    expect(error.outcome).toBe(make().outcome)
    expect(parseError(error, { method: 'GET' })).toBe(error)
  })
})

function fail(): never {
  throw new Error('hostile')
}

describe('the class', () => {
  it('bears to be made of nothing, as libraries that clone do before they copy the members', () => {
    const body = { code: 'taken', message: 'The seat is taken.' }
    const error = parseError({ status: 409, body }, { method: 'POST' })
    const Class = error.constructor as new () => object
    const copy = Object.defineProperties(new Class(), Object.getOwnPropertyDescriptors(error))
    expect(copy).toMatchObject({ kind: 'conflict', ...body })
    expect(isApiError(copy)).toBe(true)
    expect(new Class()).toMatchObject({ kind: 'unknown', outcome: 'indeterminate', retry: { verdict: 'never' } })
  })
})

describe('isApiError', () => {
  it('knows one from another realm or another copy of the kit', () => {
    expect(isApiError(runInNewContext("({ [Symbol.for('faultkit.ApiError')]: true })"))).toBe(true)
  })

  it('refuses everything else, also what throws when touched', () => {
    for (const value of [undefined, null, {}, new Error('x'), new Proxy({}, { get: fail })]) {
      expect(isApiError(value)).toBe(false)
    }
  })
})

describe('errorIdentity', () => {
  it('is the same object before and after refinement', () => {
    const thrown = new TypeError('Failed to fetch')
    const first = parseError(thrown)
    const second = parseError(thrown, { method: 'GET' })
    expect(second).not.toBe(first)
    expect(errorIdentity(second)).toBe(errorIdentity(first))
  })

  it('is the error itself where nothing else could stand for it', () => {
    const error = parseError('The printer is out of paper')
    expect(errorIdentity(error)).toBe(error)
  })
})
