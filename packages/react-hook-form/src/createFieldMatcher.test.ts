import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFieldMatcher } from './index.ts'
import { anyPath } from './test-support/anyPath.ts'
import { names, pathCases } from './test-support/pathCases.ts'

const placeOf = ({ kind, name }: { kind: string; name?: string | undefined }): string | null =>
  kind === 'form' ? null : kind === 'group' ? `${name}/` : (name ?? 'no name')

describe('wire paths of every dialect', () => {
  test.each(pathCases.map((one) => [one.dialect, JSON.stringify(one.wire)?.slice(0, 60), one] as const))(
    '%s: %s',
    (_dialect, _wire, { wire, to, options }) => {
      expect(placeOf(createFieldMatcher(names, options)(wire))).toBe(to)
    },
  )

  test('covers at least 150 paths of at least 20 sources', () => {
    expect(pathCases.length).toBeGreaterThanOrEqual(150)
    expect(new Set(pathCases.map(({ dialect }) => dialect)).size).toBeGreaterThanOrEqual(20)
  })
})

test('says how it found the place', () => {
  const match = createFieldMatcher(['email', 'address.line1', 'card'], { aliases: { mail: 'email' } })
  expect(match('email').via).toBe('literal')
  expect(match(['email']).via).toBe('exact')
  expect(match('E-Mail').via).toBe('folded')
  expect(match('mail').via).toBe('alias')
  expect(match('address').via).toBe('container')
  expect(match('card[number]').via).toBe('parent')
  expect(match('email._errors').via).toBe('form-word')
  expect(match('__proto__').via).toBe('guard')
  expect(match('nothing').via).toBe('unmatched')
  expect(match('/data').via).toBe('form')
})

test('never guesses between two fields that are spelled alike', () => {
  const match = createFieldMatcher(['userName', 'user_name'])
  expect(match('userName')).toMatchObject({ kind: 'field', name: 'userName' })
  expect(match('user_name')).toMatchObject({ kind: 'field', name: 'user_name' })
  expect(match('USERNAME')).toEqual({ kind: 'form', via: 'ambiguous', among: ['userName', 'user_name'] })
})

test('never guesses between two containers that are spelled alike', () => {
  const match = createFieldMatcher(['lineItems.0.a', 'line_items.0.b'])
  expect(match('LINEITEMS')).toMatchObject({ kind: 'form', via: 'ambiguous' })
  expect(match('line-items[0].c')).toMatchObject({ kind: 'form', via: 'ambiguous' })
})

test('takes the whole path before what is left behind a prefix', () => {
  const match = createFieldMatcher(['data.title', 'title'])
  expect(match('data.title').name).toBe('data.title')
  expect(match('/data/title').name).toBe('data.title')
  expect(match('/data/attributes/title').name).toBe('title')
})

test('takes a field called like a form word for the field', () => {
  const match = createFieldMatcher(['root', 'form', 'items.0.base'])
  expect(match('root').name).toBe('root')
  expect(match(['form']).name).toBe('form')
  expect(match('items[0].base').name).toBe('items.0.base')
})

test('an alias wins over the field of the same name', () => {
  const match = createFieldMatcher(['email', 'login'], { aliases: { email: 'login' } })
  expect(match(['email'])).toMatchObject({ name: 'login', via: 'alias' })
})

test('knows an empty list', () => {
  expect(createFieldMatcher(['items'])('items[3].price')).toMatchObject({ name: 'items' })
})

const anyName = fc
  .array(fc.constantFrom('items', '0', '1', 'price', 'sku', 'email', 'user_name', 'userName', 'base'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('.'))
const anyOptions = fc.record({
  prefix: fc.constantFrom('', 'order', 'data'),
  indexBase: fc.constantFrom(0 as const, 1 as const),
})

test('every path of 100 000 has exactly one place, and nothing throws', { timeout: 120_000 }, () => {
  const match = createFieldMatcher(names)
  const known = new Set(names)
  const isContainer = (name: string): boolean => names.some((other) => other.replace("'", '.').startsWith(`${name}.`))
  fc.assert(
    fc.property(anyPath, (wire) => {
      const { kind, name = '' } = match(wire)
      if (kind === 'field') return known.has(name)
      return kind === 'group' ? isContainer(name) : name === ''
    }),
    { numRuns: 100_000 },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('a registered name finds itself, whatever else is registered', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyName, { minLength: 1, maxLength: 20 }), (list) => {
      const match = createFieldMatcher(list)
      for (const name of list) expect(match(name)).toEqual({ kind: 'field', name, via: 'literal' })
    }),
  )
})

test('any options leave it total', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyPath, fc.array(anyName), anyOptions, (wire, list, options) => {
      expect(['field', 'group', 'form']).toContain(createFieldMatcher(list, options)(wire).kind)
    }),
    { numRuns: 5_000 },
  )
})

test('one more name costs a path nothing', { timeout: 60_000 }, () => {
  const timeOf = (count: number): number => {
    const match = createFieldMatcher(Array.from({ length: count }, (_, row) => `rows.${row}.price`))
    const start = performance.now()
    for (let round = 0; round < 20_000; round += 1) match(['rows', round % 100, 'price'])
    return performance.now() - start
  }
  timeOf(100)
  expect(timeOf(20_000)).toBeLessThan(10 * Math.max(timeOf(100), 5))
})
