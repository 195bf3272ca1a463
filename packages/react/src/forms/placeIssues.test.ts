import { parseError } from '@faultkit/core'
import { describe, expect, test } from 'vitest'
import { failure, issueAt } from '../test-support/refusal.ts'
import { placeIssues } from './placeIssues.ts'
import { takeSubmission } from './submission.ts'

const values = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`field${at}`, 'x']))
const submission = takeSubmission({ values, fields: Object.keys(values), lists: new Set() }, null)
const place = (...issues: ReturnType<typeof issueAt>[]) => placeIssues(failure({ issues }), submission, values, {})

test('keeps two complaints that differ in their facts alone, and drops the same one', () => {
  const limit = (max: number) => ({ ...issueAt('field1', 'max'), params: { max } })
  const entries = place(limit(1), limit(2), limit(2)).get('field1')
  expect(entries?.map(({ issue }) => issue.params)).toEqual([{ max: 1 }, { max: 2 }])
})

test('the same words about two fields are two complaints', () => {
  const placed = place(issueAt('field1', 'required'), issueAt('field2', 'required'), issueAt('nowhere', 'required'))
  expect([...placed.keys()]).toEqual(['field1', 'field2', 'root'])
})

describe('a complaint without a place whose text begins with the name of a field and a colon', () => {
  const fields = ['email', 'lineItems.0.qty', 'address']
  const order = takeSubmission({ values: {}, fields, lists: new Set() }, null)
  const told = (body: unknown, status = 400) =>
    [...placeIssues(parseError({ status, body }, { method: 'POST' }), order, {}, {})].flatMap(([name, entries]) =>
      entries.map(({ issue }) => `${name} | ${issue.message}`),
    )

  test('is at that field, in whichever spelling, and without the name', () => {
    expect(told({ errors: ['email: is no address', 'line_items[0].qty: one or more'] })).toEqual([
      'email | is no address',
      'lineItems.0.qty | one or more',
    ])
  })

  test('also where it is all that the server says', () => {
    expect(told({ message: 'email: someone has that one' }, 409)).toEqual(['email | someone has that one'])
  })

  test('is the form’s where no field is called so, or a field that holds it', () => {
    expect(told({ errors: ['note: too long for us', 'address.zip: too short for us'] })).toEqual([
      'root | note: too long for us',
      'root | address.zip: too short for us',
    ])
  })

  test('is none where the server failed: it speaks of a service of its own', () => {
    expect(told({ message: 'email: connection refused' }, 500)).toEqual(['root | email: connection refused'])
  })
})

test('a thousand complaints about nothing cost about what a thousand about fields cost', { timeout: 60_000 }, () => {
  const msOf = (prefix: string): number => {
    const issues = Array.from({ length: 1000 }, (_, at) => issueAt(`${prefix}${at}`, 'required'))
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now()
      place(...issues)
      return performance.now() - start
    })
    return Math.min(...times)
  }
  msOf('field')
  // Comparing each with each would be some hundred times as dear.
  expect(msOf('unknown')).toBeLessThan(40 * msOf('field'))
})
