import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeSubmission } from './submission.ts'
import { isSameValue } from './values.ts'

const copyValue = (value: unknown): unknown =>
  takeSubmission({ values: value, fields: [], lists: new Set() }, null).values

const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.date(),
    tie('list'),
    tie('record'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  record: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
})).value

test('a copy is the same value', () => {
  fc.assert(
    fc.property(tree, (value) => {
      expect(isSameValue(copyValue(value), value)).toBe(true)
    }),
  )
})

test('sameness is symmetric', () => {
  fc.assert(
    fc.property(tree, tree, (one, other) => {
      expect(isSameValue(one, other)).toBe(isSameValue(other, one))
    }),
  )
})

test('later edits do not reach a copy', () => {
  const values = { items: [{ sku: 'tea' }] }
  const copy = copyValue(values)
  values.items[0] = { sku: 'cup' }
  expect(copy).toEqual({ items: [{ sku: 'tea' }] })
})

test('tells values apart that a person would', () => {
  expect(isSameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false)
  expect(isSameValue([1], [1, 2])).toBe(false)
  expect(isSameValue('1', 1)).toBe(false)
  expect(isSameValue(new Date(1), new Date(2))).toBe(false)
  expect(isSameValue({}, [])).toBe(false)
})

test('takes an unusable number and a date for what they say', () => {
  expect(isSameValue(Number.NaN, Number.NaN)).toBe(true)
  expect(isSameValue(new Date(5), new Date(5))).toBe(true)
  // What an empty date input is by `valueAsDate`, made anew each time it is read.
  expect(isSameValue(new Date(''), new Date(''))).toBe(true)
  expect(isSameValue(new Date(''), new Date(5))).toBe(false)
})

test('compares sets by what they hold, also when they are changed in place', () => {
  const tags = new Set(['quiet'])
  const copy = copyValue({ tags })
  expect(isSameValue(copy, { tags: new Set(['quiet']) })).toBe(true)
  tags.add('dark')
  expect(isSameValue(copy, { tags })).toBe(false)
  expect(isSameValue({ tags: new Set() }, { tags: 'quiet' })).toBe(false)
})

test('keeps the holes of a list, so that no row moves', () => {
  const rows: unknown[] = []
  rows[1] = 'second'
  expect(copyValue({ rows })).toEqual({ rows })
  expect(isSameValue(copyValue({ rows }), { rows: ['second'] })).toBe(false)
})

test('keeps class instances as they are', () => {
  const file = new File(['x'], 'x.txt')
  expect(copyValue({ file })).toEqual({ file })
  expect(isSameValue({ file }, { file })).toBe(true)
  expect(isSameValue({ file }, { file: new File(['x'], 'x.txt') })).toBe(false)
})
