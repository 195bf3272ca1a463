import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

describe('fingerprint', () => {
  it('is equal for equal values, whatever the order of their members', () => {
    expect(fingerprint({ a: 1, b: { c: [1, 2], d: 3 } })).toBe(fingerprint({ b: { d: 3, c: [1, 2] }, a: 1 }))
  })

  it('differs for different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const isEqual = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
        expect(fingerprint(a) === fingerprint(b)).toBe(isEqual)
      }),
    )
  })

  it('never throws, and is stable, for anything', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }), (value) => {
        expect(fingerprint(value)).toBe(fingerprint(value))
      }),
    )
  })

  it('tells files apart that JSON would not', () => {
    const text = new File(['a'], 'a.txt', { lastModified: 1 })
    expect(fingerprint({ text })).not.toBe(fingerprint({ text: new File(['b'], 'b.txt', { lastModified: 1 }) }))
    expect(fingerprint({ text })).toBe(fingerprint({ text: new File(['a'], 'a.txt', { lastModified: 1 }) }))
  })

  it('reads the entries of forms, maps and sets', () => {
    const form = (value: string) => {
      const data = new FormData()
      data.set('name', value)
      return data
    }
    expect(fingerprint(form('a'))).toBe(fingerprint(form('a')))
    expect(fingerprint(form('a'))).not.toBe(fingerprint(form('b')))
    expect(fingerprint(new Map([[1, 2]]))).not.toBe(fingerprint(new Map([[1, 3]])))
    expect(fingerprint(new Set([1]))).not.toBe(fingerprint(new Set([2])))
  })

  it('takes what it cannot look into as equal only to itself', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    const other: Record<string, unknown> = {}
    other.self = other
    expect(fingerprint(cyclic)).toBe(fingerprint(cyclic))
    expect(fingerprint(cyclic)).not.toBe(fingerprint(other))
    expect(fingerprint({ blob: new Blob(['a']) })).not.toBe(fingerprint({ blob: new Blob(['a']) }))
  })

  it('knows nothing as a value', () => {
    expect(fingerprint(undefined)).toBe(fingerprint(undefined))
    expect(fingerprint(undefined)).not.toBe(fingerprint({}))
  })
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]))
}
