import { describe, expect, it } from 'vitest'
import { claimError, isClaimed } from './claims/claims.ts'
import { parseEnvelope, parseError } from './parseError.ts'

const reply = () => ({ status: 500, body: { message: 'The disk is full.' } })

describe('what is remembered of an object', () => {
  it('is one error for an envelope, through whichever door it came first', () => {
    const judged = reply()
    expect(parseEnvelope(judged, { method: 'GET' })).toBe(parseError(judged))
    expect(parseError(judged).request?.method).toBe('GET')
    const thrown = reply()
    expect(parseError(thrown, { method: 'PUT' })).toBe(parseEnvelope(thrown))
  })

  it('is listed by nothing', () => {
    const thrown = Object.assign(new Error('Saving failed'), reply())
    parseError(thrown)
    expect(thrown).toEqual(Object.assign(new Error('Saving failed'), reply()))
    expect(Object.getOwnPropertySymbols(Object.assign({}, thrown))).toEqual([])
  })

  it('lasts also where the object is frozen', () => {
    const thrown = Object.freeze(reply())
    const error = parseError(thrown, { method: 'GET' })
    expect(parseError(thrown)).toBe(error)
  })

  it('is not inherited', () => {
    const thrown = new Error('The first')
    const first = parseError(thrown)
    const heir = Object.assign(Object.create(thrown) as Error, { message: 'The second' })
    expect(parseError(heir)).not.toBe(first)
    expect(parseError(heir).message).toBe('The second')
  })

  it('is not taken from a proxy that answers everything with itself', () => {
    const mirror: object = new Proxy({}, { get: () => mirror })
    expect(parseError(mirror)).toBe(parseError(mirror))
    const release = claimError(mirror, 'banner')
    expect(isClaimed(mirror)).toBe(true)
    release()
  })

  it('lasts where a proxy takes no members', () => {
    const shut = new Proxy(reply(), { defineProperty: () => false })
    const torn = new Proxy(reply(), {
      defineProperty: () => {
        throw new Error('No.')
      },
    })
    for (const thrown of [shut, torn]) expect(parseError(thrown, { method: 'GET' })).toBe(parseError(thrown))
  })
})

describe('facts of the request', () => {
  it('are those of the wrapper before those of what it wraps', () => {
    const inner = Object.assign(new Error('Not saved'), {
      response: { status: 503 },
      config: { method: 'get', url: '/inner' },
    })
    const outer = Object.assign(new Error('Saving failed', { cause: inner }), { request: { url: '/outer' } })
    expect(parseError(outer).request).toEqual({ method: 'GET', url: '/outer' })
  })

  it('stay as they were on an error that was made before others came', () => {
    const thrown = new TypeError('Failed to fetch')
    const first = parseError(thrown, { method: 'GET', url: '/a' })
    expect(parseError(thrown, { url: '/b' }).request?.url).toBe('/b')
    expect(first.request?.url).toBe('/a')
  })
})
