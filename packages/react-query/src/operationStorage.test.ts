import { describe, expect, it } from 'vitest'
import { createOperationStorage, storable } from './operationStorage.ts'
import { memoryStorage } from './test-support/memoryStorage.ts'

const one = (area: Storage) => () => area
const day = 24 * 60 * 60 * 1000
const order = { variables: { sku: 'tea' }, idempotencyKey: 'key-1', startedAt: 1000 }

describe('createOperationStorage', () => {
  it('finds an open operation again under its name', () => {
    const area = memoryStorage()
    createOperationStorage(
      () => area,
      () => 1000,
    ).save('order', order)
    const later = createOperationStorage(
      () => area,
      () => 2000,
    )
    expect(later.load('order')).toEqual({ ...order, isWhole: true })
    expect(later.load('charge')).toBeUndefined()
  })

  it('forgets it when its outcome is known', () => {
    const storage = createOperationStorage(one(memoryStorage()), () => 1000)
    storage.save('order', order)
    storage.drop('order', 'key-1')
    expect(storage.load('order')).toBeUndefined()
  })

  it('leaves the newer operation of another tab alone', () => {
    const storage = createOperationStorage(one(memoryStorage()), () => 1000)
    storage.save('order', { ...order, idempotencyKey: 'key-2' })
    storage.drop('order', 'key-1')
    expect(storage.load('order')?.idempotencyKey).toBe('key-2')
  })

  it('forgets it after a day, as servers forget the key', () => {
    const area = memoryStorage()
    createOperationStorage(
      () => area,
      () => 1000,
    ).save('order', order)
    expect(
      createOperationStorage(
        () => area,
        () => 1000 + day,
      ).load('order'),
    ).toBeUndefined()
  })

  it('stores neither cards nor passwords nor tokens, and says that something is missing', () => {
    const area = memoryStorage()
    const storage = createOperationStorage(
      () => area,
      () => 1000,
    )
    const card = { number: '4242 4242 4242 4242', expiry: '12/30' }
    storage.save('pay', { ...order, variables: { orderId: 'o-1', amount: 3, card, password: 'hush', apiKey: 'sk_1' } })
    expect(area.getItem('faultkit.operation:pay')).not.toMatch(/4242|hush|sk_1/)
    expect(storage.load('pay')).toMatchObject({ variables: { orderId: 'o-1', amount: 3 }, isWhole: false })
  })

  it('leaves a card number out whatever its member is called, and keeps other long numbers', () => {
    expect(storable({ a: '4242424242424242', b: '4242424242424241', c: '5555 5555-5555 4444' })).toEqual({
      b: '4242424242424241',
    })
  })

  it('stores what the app says it may, and nothing if the app says so', () => {
    const storage = createOperationStorage(one(memoryStorage()), () => 1000)
    storage.save('order', order, ({ sku }: { sku: string }) => ({ article: sku }))
    expect(storage.load('order')?.variables).toEqual({ article: 'tea' })
    storage.save('other', order, false)
    expect(storage.load('other')).toBeUndefined()
  })

  it.each(['', '{', 'null', '[]', '7', '{"idempotencyKey":""}', '{"idempotencyKey":"a","startedAt":"x"}'])(
    'takes the junk %j as nothing stored',
    (junk) => {
      const area = memoryStorage()
      area.setItem('faultkit.operation:order', junk)
      expect(
        createOperationStorage(
          () => area,
          () => 1000,
        ).load('order'),
      ).toBeUndefined()
    },
  )

  it('degrades silently where storage is missing, blocked or full', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    for (const area of [() => undefined, blocked, () => Object.assign(memoryStorage(), { setItem: blocked })]) {
      const storage = createOperationStorage(area, () => 1000)
      storage.save('order', order)
      storage.drop('order', 'key-1')
      expect(storage.load('order')).toBeUndefined()
    }
  })

  it('keeps the key of variables that JSON cannot hold', () => {
    const storage = createOperationStorage(one(memoryStorage()), () => 1000)
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    storage.save('order', { ...order, variables: cyclic })
    expect(storage.load('order')).toMatchObject({ idempotencyKey: 'key-1', isWhole: false })
  })
})
