import { expect, test } from 'vitest'
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
