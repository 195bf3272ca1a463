import fc from 'fast-check'
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
    expect(said('invalid_parameter', '', 'items[1][unit_price]')).toBe('Item 2: check unit price')
    expect(said('parameter_missing', '', 'billing_address[postcode]')).toBe('Billing address: enter your postcode')
  })
})

describe('a label', () => {
  const missing = (label: string, words: Words = {}) =>
    said('parameter_missing', '', 'x', { labels: { x: label }, ...words })

  test.each([
    ['Your email', 'Enter your email'],
    ['The name on the card', 'Enter your name on the card'],
    ['IBAN', 'Enter your IBAN'],
    ['VAT number', 'Enter your VAT number'],
    ['Élan', 'Enter your élan'],
  ])('%s fits into the sentence', (label, sentence) => expect(missing(label)).toBe(sentence))

  test('of rows names the group when the app has no words for it', () => {
    expect(said('parameter_missing', '', 'addresses[0][city]')).toBe('Address 1: enter the city')
    expect(said('invalid_parameter', 'must be 1 or more', 'items[1][quantity]')).toBe(
      'Item 2: quantity must be 1 or more',
    )
  })

  test('is never the raw parameter, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.nat(), fc.constantFrom('first_name', 'line_items', 'a[0]')), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.string(),
        (path, message) => {
          const sentence = describeIssue(sweetSpot('x', '', 'y'), { path, message, code: 'invalid_parameter' })
          expect(sentence).not.toBe('')
          expect(sentence).not.toMatch(/[a-z]_[a-z]|\[\d/)
        },
      ),
    )
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

  test.each([
    ['The age must be at least 18.', '„Alter“ muss mindestens 18 sein'],
    ['must be at most 40 characters', '„Alter“ darf höchstens 40 Zeichen haben'],
    ['The `age` must be between: at least 3, at most 9', '„Alter“ muss zwischen 3 und 9 liegen'],
    ['The `age` parameter must be an integer', '„Alter“ muss eine ganze Zahl sein'],
    ['age has already been taken', '„Alter“ ist schon vergeben. Wähle etwas anderes'],
    ['This value should be 18 or more.', '„Alter“ muss mindestens 18 sein'],
    ['must be <= 99', '„Alter“ darf höchstens 99 sein'],
    ['40 characters or fewer', '„Alter“ darf höchstens 40 Zeichen haben'],
    ['must be longer than or equal to 8 characters', '„Alter“ muss mindestens 8 Zeichen haben'],
    ['must NOT have fewer than 3 characters', '„Alter“ muss mindestens 3 Zeichen haben'],
    ['must be at least 18000', '„Alter“ muss mindestens 18.000 sein'],
    ["can't be blank", 'Alter fehlt noch'],
    ['is not included in the list', 'Wähle bei „Alter“ eine der Möglichkeiten'],
    ['Alter passt nicht zum Geburtsjahr', 'Alter passt nicht zum Geburtsjahr'],
    ['We sell this to adults only', 'We sell this to adults only'],
    ['ERR_17 in ageField', 'Prüfe „Alter“'],
  ])('%s, for a German reader', (message, sentence) => {
    expect(said('invalid_parameter', message, 'age', { labels: { age: 'Alter' }, locale: de })).toBe(sentence)
  })

  test.each([
    ['Email is invalid', 'email', 'Email must be an email address, like name@example.com'],
    ['Validation failed on the `age`', 'age', 'Check age'],
    ['`age` is forbidden', 'age', 'Check age'],
  ])('words that blame are the kit’s to replace: %s', (message, param, sentence) => {
    expect(said('invalid_parameter', message, param, { labels })).toBe(sentence)
  })

  test.each([
    ['This field is required.', 'Enter your age'],
    ['Field required', 'Enter your age'],
    ['The age field is required.', 'Enter your age'],
    ['Path `age` is required.', 'Enter your age'],
    ['Missing required field: age', 'Enter your age'],
    ['This field may not be blank.', 'Age may not be blank'],
    ['Enter a valid email address.', 'Age must be an email address, like name@example.com'],
    ['A valid integer is required.', 'Age must be a whole number'],
    ['String must contain at least 8 character(s)', 'Age must be 8 characters or more'],
    ['"XXL" is not a valid choice.', 'Choose one of the options for age'],
    ['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.', 'Age must be a date, like 31 3 2026'],
    ['This value is not valid.', 'Check age'],
  ])('a validator’s phrase is said for people: %s', (message, sentence) => {
    expect(said('invalid_parameter', message, 'age', { labels })).toBe(sentence)
  })

  test.each([
    ['A deposit is required for groups of 8.', 'A deposit is required for groups of 8'],
    ["can't be blank", "Age can't be blank"],
    ["doesn't match the other", "Age doesn't match the other"],
    ['must NOT have fewer than 3 characters', 'Age must not have fewer than 3 characters'],
    ['This value should be 18 or more.', 'Age should be 18 or more'],
    ['Ensure this value is greater than or equal to 18.', 'Ensure age is greater than or equal to 18'],
    ['This number is valid for 3 days.', 'This number is valid for 3 days'],
    ['Please choose a tee time.', 'Choose a tee time'],
    ['Sorry, this time is taken.', 'This time is taken'],
  ])('what tells more stays, without pleading: %s', (message, sentence) => {
    expect(said('invalid_parameter', message, 'age', { labels })).toBe(sentence)
  })

  const unsaid = (issue: Partial<Issue>): string =>
    describeIssue(sweetSpot('x', '', 'age'), { path: ['age'], message: '', ...issue }, { labels })

  test.each<[Partial<Issue>, string]>([
    [{ params: { min: 18 } }, 'Age must be 18 or more'],
    [{ params: { max: 99 } }, 'Age must be 99 or less'],
    [{ params: { min: 18, max: 99 } }, 'Age must be between 18 and 99'],
    [{ params: { max: 40 }, code: 'too_long' }, 'Age must be 40 characters or fewer'],
    [{ params: { max: 1 }, code: 'too_long' }, 'Age must be 1 character or fewer'],
    [{ params: { min: 1 }, code: 'too_short' }, 'Age must be 1 character or more'],
    [{ params: { min: 4 }, code: 'too_short' }, 'Age must be 4 characters or more'],
    [{ params: { expected: 'number' } }, 'Age must be a number'],
    [{ params: { format: 'email' } }, 'Age must be an email address, like name@example.com'],
    [{ params: { format: 'date' } }, 'Age must be a date, like 31 3 2026'],
    [{ code: 'already_taken' }, 'Age is already in use. Choose another'],
    [{ params: { expected: 'int' } }, 'Age must be a whole number'],
    [{ params: { format: 'url' } }, 'Age must be a web address, like https://example.com'],
    [{ code: 'invalid_enum_value' }, 'Choose one of the options for age'],
    [{ params: { min: 1, origin: 'array' }, code: 'too_small' }, 'Add at least 1 to age'],
    [{ params: { max: 3 }, code: 'array.max' }, 'Keep age to 3 at most'],
    [{ params: { max: 2_500_000 } }, 'Age must be 2,500,000 or less'],
    [{ params: { max: 2026 } }, 'Age must be 2026 or less'],
    [{ params: { max: '31 May 2026' } }, 'Age must be 31 May 2026 or less'],
    [{ params: { max: '<b>9</b>' } }, 'Check age'],
    [{ params: { min: Symbol('1') } }, 'Check age'],
    [{ params: { limit: 3, comparison: '>=' }, code: 'minimum' }, 'Age must be 3 or more'],
    [{ params: { limit: 3 }, code: 'maxLength' }, 'Age must be 3 characters or fewer'],
    [{ params: { min_length: 2 }, code: 'string_too_short' }, 'Age must be 2 characters or more'],
    [{ params: { ge: 18 }, code: 'greater_than_equal' }, 'Age must be 18 or more'],
    [{ params: { gt: 18 }, code: 'greater_than' }, 'Age must be more than 18'],
    [{ params: { lt: 18 }, code: 'less_than' }, 'Age must be less than 18'],
    [{ params: { exclusiveMinimum: 18 }, code: 'exclusiveMinimum' }, 'Age must be more than 18'],
    [{ params: { comparison: '<', limit: 18 }, code: 'exclusiveMaximum' }, 'Age must be less than 18'],
    [{ params: { minimum: 18, inclusive: false }, code: 'too_small' }, 'Age must be more than 18'],
    [{ params: { minimum: 8, type: 'string' }, code: 'too_small' }, 'Age must be 8 characters or more'],
    [{ params: { minItems: 2 } }, 'Add at least 2 to age'],
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
  expect(describeIssue(error, { path: [], message: 'NullPointerException at x.java:3' })).toBe("We couldn't do that")
})
