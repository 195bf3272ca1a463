import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFieldPath } from './fieldPath.ts'

describe('parseFieldPath', () => {
  it.each<[string | readonly unknown[], (string | number)[]]>([
    ['email', ['email']],
    ['items.0.price', ['items', 0, 'price']],
    ['items[0].price', ['items', 0, 'price']],
    ['line_items[0][price]', ['line_items', 0, 'price']],
    ['[lines][0][qty]', ['lines', 0, 'qty']],
    ['a["b.c"][0]', ['a', 'b.c', 0]],
    ["a['b']", ['a', 'b']],
    ['$.a[1].b', ['a', 1, 'b']],
    ['/data/0/name', ['data', 0, 'name']],
    ['#/a~1b/c~0d', ['a/b', 'c~d']],
    ['/a%20b', ['a b']],
    ['/a%zz', ['a%zz']],
    ['data/attributes/body', ['data', 'attributes', 'body']],
    ['["items",0,"price"]', ['items', 0, 'price']],
    [
      ['items', '0', 'price'],
      ['items', 0, 'price'],
    ],
    [
      [{ key: 'items' }, { key: 1 }],
      ['items', 1],
    ],
    [
      ['a', null, undefined, '', true, 2],
      ['a', 2],
    ],
    ['items.99999999.price', ['items', 99_999_999, 'price']],
    ['items.007', ['items', '007']],
    ['__proto__.x', ['__proto__', 'x']],
    ['', []],
    ['  ', []],
  ])('splits %j', (wire, path) => {
    expect(parseFieldPath(wire)).toEqual(path)
  })

  it('calls a symbol by its description, as the form does', () => {
    expect(parseFieldPath(['items', 0, Symbol('price')])).toEqual(['items', 0, 'price'])
    expect(parseFieldPath([{ key: Symbol('price') }])).toEqual(['price'])
    expect(parseFieldPath(['items', Symbol()])).toEqual(['items'])
  })

  it('survives any value, also a hostile one', () => {
    const { proxy, revoke } = Proxy.revocable([], {})
    revoke()
    expect(parseFieldPath(proxy)).toEqual([])
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const path = parseFieldPath(value as string)
        expect(path.every((part) => typeof part === 'string' || Number.isSafeInteger(part))).toBe(true)
      }),
    )
  })

  it('keeps what dots joined', () => {
    const part = fc.oneof(fc.stringMatching(/^[a-z_]{1,8}$/), fc.nat(99))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (path) => {
        expect(parseFieldPath(path.join('.'))).toEqual(path)
        expect(parseFieldPath(`/${path.join('/')}`)).toEqual(path)
        expect(parseFieldPath(path)).toEqual(path)
      }),
    )
  })

  it.each(['[', '["', '/', '.', '~', '%', '[a'])(
    'takes less than a second of processor time for a megabyte of %j',
    (part) => {
      const start = process.cpuUsage()
      expect(parseFieldPath(part.repeat(1_000_000)).length).toBeLessThanOrEqual(64)
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1000).toBeLessThan(1000)
    },
    30_000,
  )
})
