import { describe, expect, test } from 'vitest'
import { de } from '../locales/de.ts'
import { parseError } from '../parseError.ts'
import type { Issue, Words } from '../types.ts'
import { describeIssue } from './describeIssue.ts'

const sweetSpot = (code: string, message: string, param: string, status = 400): ReturnType<typeof parseError> =>
  parseError({ status, body: { error: { type: 'invalid_request_error', code, message, param } } }, { method: 'POST' })

const said = (code: string, message: string, param: string, words: Words = {}): string => {
  const error = sweetSpot(code, message, param)
  return describeIssue(error, error.issues[0] ?? { path: [], message: '' }, words)
}
const labels = {
  email: 'Email',
  age: 'Age',
  'items.*.sku': 'Product',
  'items.*.quantity': 'Quantity',
  'address.line1': 'Street and number',
}

describe('a missing answer', () => {
  test.each([
    ['email', 'Enter your email'],
    ['address[line1]', 'Enter your street and number'],
    ['items[1][sku]', 'Enter the product'],
  ])('%s asks for it by its label', (param, sentence) => {
    expect(said('parameter_missing', `The \`${param}\` parameter is required`, param, { labels })).toBe(sentence)
  })

  test('says so in German', () => {
    expect(
      said('parameter_missing', 'The `email` parameter is required', 'email', {
        labels: { email: 'E-Mail' },
        locale: de,
      }),
    ).toBe('E-Mail fehlt noch')
  })

  test('makes words of the path where there is no label, counting rows from one', () => {
    expect(said('invalid_parameter', '', 'items[1][unit_price]')).toBe('Check item 2: unit price')
    expect(said('parameter_missing', '', 'billing_address[postcode]')).toBe('Enter your billing address: postcode')
  })
})

describe('a wrong answer', () => {
  test.each([
    ['The `age` parameter must be a number', 'age', 'Age must be a number'],
    ["'age' must be a number.", 'age', 'Age must be a number'],
    ['The age must be at least 18.', 'age', 'The age must be at least 18'],
    ['must be 18 or more', 'age', 'Age must be 18 or more'],
    ['The `items[1][quantity]` parameter must be 1 or more', 'items[1][quantity]', 'Quantity must be 1 or more'],
    ['items.1.quantity must not be greater than 10', 'items[1][quantity]', 'Quantity must not be greater than 10'],
    ['Choose a tee time before you book.', 'age', 'Choose a tee time before you book'],
    ['Sorry, value of "age" does not match /^\\d+$/', 'age', 'Check age'],
    ["ValidationError: child 'age' fails", 'age', 'Check age'],
    ['age_in_years must be set', 'age', 'Check age'],
    ['{"age": 1} is wrong', 'age', 'Check age'],
    ['', 'age', 'Check age'],
  ])('%s', (message, param, sentence) => {
    expect(said('invalid_parameter', message, param, { labels })).toBe(sentence)
  })

  const unsaid = (issue: Partial<Issue>): string =>
    describeIssue(sweetSpot('x', '', 'age'), { path: ['age'], message: '', ...issue }, { labels })

  test.each<[Partial<Issue>, string]>([
    [{ params: { min: 18 } }, 'Age must be 18 or more'],
    [{ params: { max: 99 } }, 'Age must be 99 or less'],
    [{ params: { min: 18, max: 99 } }, 'Age must be between 18 and 99'],
    [{ params: { max: 40 }, code: 'too_long' }, 'Age must be 40 characters or fewer'],
    [{ params: { min: 4 }, code: 'too_short' }, 'Age must be 4 characters or more'],
    [{ params: { expected: 'number' } }, 'Age must be a number'],
    [{ params: { format: 'email' } }, 'Age must be an email address, like name@example.com'],
    [{ params: { format: 'date' } }, 'Age must be a date, like 31 3 2026'],
    [{ code: 'already_taken' }, 'Age is already in use. Choose another'],
    [{ params: { min: Symbol('1') } }, 'Check age'],
  ])('worded from what the issue carries: %o', (issue, sentence) => {
    expect(unsaid(issue)).toBe(sentence)
  })
})

describe('words of the app', () => {
  test('for a code about one parameter, in any row, come before those for the code', () => {
    const catalog = { too_many: 'Fewer, if you can', 'too_many__items.*.quantity': 'Only {max} {label} left' }
    const issue: Issue = { path: ['items', 3, 'quantity'], message: 'x', code: 'too_many', params: { max: 2 } }
    expect(describeIssue(sweetSpot('x', '', 'y'), issue, { catalog, labels })).toBe('Only 2 quantity left')
  })

  test('may be a function of the error and the issue', () => {
    const catalog = { odd: (_error: unknown, issue?: Issue) => `Not ${String(issue?.params?.got)}` }
    expect(
      describeIssue(
        sweetSpot('x', '', 'y'),
        { path: ['age'], message: '', code: 'odd', params: { got: 3 } },
        { catalog },
      ),
    ).toBe('Not 3')
  })
})

test('text of a server that broke down is never shown, not even at a field', () => {
  const error = sweetSpot('invalid_parameter', 'Your age is wrong today', 'age', 500)
  expect(describeIssue(error, { path: ['age'], message: 'Your age is wrong today' }, { labels })).toBe('Check age')
})

test('an issue without a place is the sentence itself, where it is fit', () => {
  const error = sweetSpot('x', '', 'y')
  expect(describeIssue(error, { path: [], message: 'The round is closed already.' })).toBe(
    'The round is closed already.',
  )
  expect(describeIssue(error, { path: [], message: 'NullPointerException at x.java:3' })).toBe(
    "This can't be done as it stands",
  )
})
