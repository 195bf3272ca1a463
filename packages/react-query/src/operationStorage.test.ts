import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  dropOperation,
  isAlone,
  loadOperation,
  saveOperation,
  shareOperation,
  storable,
  watchOperation,
} from './operationStorage.ts'
import { memoryStorage } from './test-support/memoryStorage.ts'

const day = 24 * 60 * 60 * 1000
const order = { variables: { sku: 'tea' }, idempotencyKey: 'key-1', startedAt: 1000 }

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage())
  vi.useFakeTimers({ now: 1000 })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the storage of open operations', () => {
  it('finds an open operation again under its name', () => {
    saveOperation('order', order)
    vi.setSystemTime(2000)
    expect(loadOperation('order')).toEqual({ operation: order, isWhole: true, isShared: false })
    expect(loadOperation('charge')).toBeUndefined()
  })

  it('forgets it when its outcome is known', () => {
    saveOperation('order', order)
    dropOperation('order', order)
    expect(loadOperation('order')).toBeUndefined()
    expect(localStorage).toHaveLength(0)
  })

  it('knows whether another page sent it, settled it, or sent something else', () => {
    expect(saveOperation('order', order)).toBe(true)
    expect(isAlone('order', order)).toBe(true)
    shareOperation('order', { ...order, idempotencyKey: 'key-2' })
    expect(isAlone('order', order)).toBe(true)
    shareOperation('order', order)
    expect(isAlone('order', order)).toBe(false)
    saveOperation('order', order)
    dropOperation('order', order)
    expect(isAlone('order', order)).toBe(false)
  })

  it('says whether it could be kept at all', () => {
    expect(saveOperation('order', order, false)).toBe(false)
    vi.stubGlobal('localStorage', undefined)
    expect(saveOperation('order', order)).toBe(false)
  })

  it('leaves the newer operation of another tab alone', () => {
    saveOperation('order', { ...order, idempotencyKey: 'key-2' })
    dropOperation('order', order)
    expect(loadOperation('order')?.operation.idempotencyKey).toBe('key-2')
  })

  it('forgets it after a day, as servers forget the key', () => {
    saveOperation('order', order)
    vi.setSystemTime(1000 + day - 1)
    expect(loadOperation('order')).toBeDefined()
    vi.setSystemTime(1000 + day)
    expect(loadOperation('order')).toBeUndefined()
  })

  it('stores neither cards nor passwords nor tokens, and says that something is missing', () => {
    const card = { number: '4242 4242 4242 4242', expiry: '12/30' }
    const variables = { orderId: 'o-1', amount: 3, card, password: 'hush', apiKey: 'sk_1' }
    saveOperation('pay', { ...order, variables })
    expect(localStorage.getItem('faultkit.operation:pay')).not.toMatch(/4242|hush|sk_1/)
    expect(loadOperation('pay')).toMatchObject({
      operation: { variables: { orderId: 'o-1', amount: 3 } },
      isWhole: false,
    })
  })

  it.each([
    'cardNumber',
    'cvc',
    'pan',
    'pin',
    'iban',
    'account_number',
    'password',
    'passcode',
    'passphrase',
    'clientSecret',
    'token',
    'credentials',
    'Authorization',
    'apiKey',
    'ssn',
  ])('leaves a member named %s out', (name) => {
    expect(storable({ [name]: 'x', sku: 'tea' })).toEqual({ sku: 'tea' })
  })

  it('leaves a card number out whatever its member is called, and keeps other long numbers', () => {
    expect(storable({ a: '4242424242424242', b: '4242424242424241', c: '5555 5555-5555 4444' })).toEqual({
      b: '4242424242424241',
    })
  })

  it('stores what the app says it may, and nothing if the app says so', () => {
    saveOperation('order', order, ({ sku }: { sku: string }) => ({ article: sku }))
    expect(loadOperation('order')?.operation.variables).toEqual({ article: 'tea' })
    saveOperation('other', order, false)
    expect(loadOperation('other')).toBeUndefined()
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"idempotencyKey":"key-1","startedAt":1000}',
    '{"operation":null}',
    '{"operation":{"idempotencyKey":"","startedAt":1000}}',
    '{"operation":{"idempotencyKey":7,"startedAt":1000}}',
    '{"operation":{"idempotencyKey":"a","startedAt":"x"}}',
    '{"operation":{"idempotencyKey":"a"}}',
  ])('takes the junk %j as nothing stored', (junk) => {
    localStorage.setItem('faultkit.operation:order', junk)
    expect(loadOperation('order')).toBeUndefined()
  })

  it.each([
    ['missing', () => undefined],
    ['full', () => Object.assign(memoryStorage(), { setItem: blocked })],
    ['blocked', () => new Proxy(memoryStorage(), { get: blocked })],
  ])('degrades silently where storage is %s', (_what, area) => {
    vi.stubGlobal('localStorage', area())
    saveOperation('order', order)
    dropOperation('order', order)
    expect(loadOperation('order')).toBeUndefined()
  })

  it('keeps the key of variables that JSON cannot hold', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    saveOperation('order', { ...order, variables: cyclic })
    expect(loadOperation('order')).toMatchObject({ operation: { idempotencyKey: 'key-1' }, isWhole: false })
  })

  it('can be watched where pages hear of each other, and nowhere else', () => {
    expect(watchOperation('order', () => undefined)).not.toThrow()
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
    const changed = vi.fn<() => void>()
    const stop = watchOperation('order', changed)
    const say = (key: string | null) => page.dispatchEvent(Object.assign(new Event('storage'), { key }))
    say('faultkit.operation:charge')
    expect(changed).not.toHaveBeenCalled()
    say('faultkit.operation:order')
    expect(changed).toHaveBeenCalledOnce()
    say(null)
    expect(changed).toHaveBeenCalledTimes(2)
    stop()
    say('faultkit.operation:order')
    expect(changed).toHaveBeenCalledTimes(2)
  })
})

function blocked(): never {
  throw new DOMException('denied', 'SecurityError')
}
