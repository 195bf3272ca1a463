import { describe, expect, test } from 'vitest'
import { entriesOf, keysOf, valuesOf } from './keysOf.ts'

const many = (count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${index}`, index]))

describe('the members of a map', () => {
  test('are all of them where they are few', () => {
    expect(keysOf({ a: 1, b: 2 })).toEqual(['a', 'b'])
    expect(valuesOf({ a: 1, b: 2 })).toEqual([1, 2])
    expect(entriesOf({ a: 1, b: 2 })).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  test('are the first two thousand of a hundred thousand, listed once', () => {
    let listed = 0
    const map = new Proxy(many(100_000), {
      ownKeys: (target) => {
        listed += 1
        return Reflect.ownKeys(target)
      },
    })
    expect(keysOf(map)).toHaveLength(2000)
    expect(valuesOf(map)[1999]).toBe(1999)
    expect(entriesOf(map)).toHaveLength(2000)
    expect(listed).toBe(1)
  })

  test('are as many as are asked for', () => {
    expect(entriesOf(many(50), 3)).toHaveLength(3)
    expect(entriesOf(many(5000), 3)).toHaveLength(3)
  })
})
