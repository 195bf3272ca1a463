import { afterEach, describe, expect, it, vi } from 'vitest'
import { createIdempotencyKey } from './idempotencyKey.ts'

const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('createIdempotencyKey', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is a random UUID of version 4', () => {
    expect(createIdempotencyKey()).toMatch(version4)
    expect(createIdempotencyKey()).not.toBe(createIdempotencyKey())
  })

  it('is one also in a page without TLS, which has no randomUUID', () => {
    const getRandomValues = (bytes: Uint8Array) => bytes.fill(255)
    vi.stubGlobal('crypto', { getRandomValues })
    expect(createIdempotencyKey()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  })
})
