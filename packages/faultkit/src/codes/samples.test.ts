import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samplesOf } from './samples.ts'

const none = (): undefined => undefined

describe('the samples of a schema', () => {
  test('hold each word of an enum once, beside the plainest rest', () => {
    const properties = { code: { enum: ['a', 'b'] }, message: { type: 'string' } }
    expect(samplesOf({ type: 'object', properties }, none)).toEqual([
      { code: 'a', message: 'The reason is told here.' },
      { code: 'b', message: 'The reason is told here.' },
    ])
  })

  test('take every branch, and join what stands in allOf', () => {
    const schema = {
      allOf: [
        { properties: { ok: { const: false } } },
        { oneOf: [{ properties: { code: { const: 'a' } } }, { properties: { code: { const: 'b' } } }] },
      ],
    }
    expect(samplesOf(schema, none)).toEqual([
      { ok: false, code: 'a' },
      { ok: false, code: 'b' },
    ])
  })

  test('follow references, also round in circles', () => {
    const node = { properties: { code: { enum: ['a'] }, inner: { $ref: '#/node' } } }
    expect(samplesOf({ $ref: '#/node' }, () => node)[0]).toMatchObject({ code: 'a', inner: { code: 'a' } })
  })

  test('believe examples and defaults', () => {
    expect(
      samplesOf({ properties: { a: { example: 'x' }, b: { examples: ['y'] }, c: { default: 'z' } } }, none),
    ).toEqual([{ a: 'x', b: 'y', c: 'z' }])
  })

  test('are never more than some thousands, whatever the schema says', () => {
    const words = { enum: Array.from({ length: 3000 }, (_, index) => `c${index}`) }
    expect(samplesOf({ properties: { code: words, type: words } }, none)).toHaveLength(2000)
  })

  test('are found in any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (schema, pointed) => {
        expect(samplesOf(schema, () => pointed).length).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
