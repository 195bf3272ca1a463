import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isChanged, type LiveForm, nameNow, takeSubmission } from './submission.ts'

const namesOf = (live: LiveForm) => takeSubmission(live, null).names
const take = (values: unknown) => takeSubmission({ values, fields: [], lists: new Set() }, null)

test('lists names in the order of the values, lists and objects opened', () => {
  const values = { email: '', items: [{ sku: 'a' }, { sku: 'b' }], empty: [], when: new Date(0) }
  const live = { values, fields: ['later'], lists: new Set<string>() }
  expect(namesOf(live)).toEqual(['email', 'items.0.sku', 'items.1.sku', 'empty', 'when', 'later'])
})

test('takes a field that holds a whole list for one name, but not a field array', () => {
  const values = { tags: ['a', 'b'], items: [{ sku: 'a' }] }
  const live = { values, fields: ['tags', 'items', 'items.0.sku'], lists: new Set(['items']) }
  expect(namesOf(live)).toEqual(['tags', 'items.0.sku', 'items'])
})

test('knows the value of a field that was registered with brackets or quotes under that name alone', () => {
  const live = {
    values: { items: [{ sku: 'a' }], o: { brien: '' } },
    fields: ['items[0].sku', "o'brien"],
    lists: new Set<string>(),
  }
  expect(namesOf(live)).toEqual(['items[0].sku', "o'brien"])
})

test('follows a row whose field was registered with brackets, and spells it so', () => {
  const values = { items: [{ sku: 'a' }, { sku: 'b' }] }
  const submission = take(values)
  values.items.reverse()
  expect(nameNow(submission, values, 'items[1].sku')).toBe('items[0].sku')
  expect(nameNow(submission, values, "o'brien")).toBe("o'brien")
})

test('follows a row through every move that keeps its object', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.record({ take: fc.nat(), put: fc.nat(), add: fc.boolean() })),
      (count, moves) => {
        const values = { rows: Array.from({ length: count }, (_, id) => ({ id })) }
        const submission = take(values)
        for (const { take: from, put, add } of moves) {
          if (add) values.rows.splice(put % (values.rows.length + 1), 0, { id: -1 })
          else values.rows.splice(put % values.rows.length, 0, ...values.rows.splice(from % values.rows.length, 1))
        }
        for (let id = 0; id < count; id += 1) {
          const now = nameNow(submission, values, `rows.${id}.id`)
          expect(now).toBe(`rows.${values.rows.findIndex((row) => row.id === id)}.id`)
        }
      },
    ),
  )
})

test('says that a removed row is gone', () => {
  const values = { rows: [{ id: 0 }, { id: 1 }] }
  const submission = take(values)
  values.rows.shift()
  expect(nameNow(submission, values, 'rows.0.id')).toBeUndefined()
  expect(nameNow(submission, values, 'rows.1.id')).toBe('rows.0.id')
})

test('follows rows within rows', () => {
  const values = { orders: [{ lines: [{ sku: 'a' }] }, { lines: [{ sku: 'b' }, { sku: 'c' }] }] }
  const submission = take(values)
  values.orders.reverse()
  values.orders[0]?.lines.reverse()
  expect(nameNow(submission, values, 'orders.1.lines.0.sku')).toBe('orders.0.lines.1.sku')
})

test('goes by the index where a list was replaced as a whole', () => {
  const submission = take({ rows: [{ id: 0 }, { id: 1 }] })
  const replaced = { rows: [{ id: 0 }] }
  expect(nameNow(submission, replaced, 'rows.0.id')).toBe('rows.0.id')
  expect(nameNow(submission, replaced, 'rows.1.id')).toBeUndefined()
  expect(nameNow(submission, { rows: [] }, 'rows.0.id')).toBeUndefined()
})

test('takes a row that was set anew for the one at its place, and follows it', () => {
  const values = { rows: [{ id: 0 }, { id: 1 }, { id: 2 }] }
  const submission = take(values)
  values.rows[1] = { id: 9 }
  expect(nameNow(submission, values, 'rows.1.id')).toBe('rows.1.id')
  values.rows.unshift(...values.rows.splice(1, 1))
  expect(nameNow(submission, values, 'rows.1.id')).toBe('rows.0.id')
})

test('goes by the index in lists of plain values', () => {
  const submission = take({ tags: ['a', 'b'] })
  expect(nameNow(submission, { tags: ['a', 'x'] }, 'tags.1')).toBe('tags.1')
})

test('tells a changed value from one that is gone with its field', () => {
  const submission = take({ email: 'a', address: { line1: 'b' } })
  expect(isChanged(submission, { email: 'a' }, 'email', 'email')).toBe(false)
  expect(isChanged(submission, { email: '' }, 'email', 'email')).toBe(true)
  expect(isChanged(submission, {}, 'email', 'email')).toBe(false)
  expect(isChanged(submission, { address: { line1: 'c' } }, 'address', 'address')).toBe(true)
})
