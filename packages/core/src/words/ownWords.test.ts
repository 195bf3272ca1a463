import { expect, test } from 'vitest'
import { de } from '../locales/de.ts'
import { parseError } from '../parseError.ts'
import type { Issue } from '../types.ts'
import { describeIssue } from './describeIssue.ts'

type Told = readonly [type: string, msg: string, ctx: object, english: string, german: string]

// Source: https://docs.pydantic.dev/latest/errors/validation_errors/
const pydantic: readonly Told[] = [
  [
    'string_too_short',
    'String should have at least 2 characters',
    { min_length: 2 },
    'Nickname must be 2 characters or more',
    '„Nickname“ muss mindestens 2 Zeichen haben',
  ],
  [
    'string_too_short',
    'String should have at least 2 characters',
    {},
    'Nickname must be 2 characters or more',
    '„Nickname“ muss mindestens 2 Zeichen haben',
  ],
  [
    'string_too_long',
    'String should have at most 20 characters',
    { max_length: 20 },
    'Nickname must be 20 characters or fewer',
    '„Nickname“ darf höchstens 20 Zeichen haben',
  ],
  [
    'too_short',
    'List should have at least 1 item after validation, not 0',
    { field_type: 'List', min_length: 1 },
    'Add at least 1 to nickname',
    'Füge bei „Nickname“ mindestens 1 hinzu',
  ],
  [
    'too_long',
    'List should have at most 3 items after validation, not 4',
    {},
    'Keep nickname to 3 at most',
    'Bei „Nickname“ sind höchstens 3 möglich',
  ],
  [
    'greater_than',
    'Input should be greater than 0',
    { gt: 0 },
    'Nickname must be more than 0',
    '„Nickname“ muss größer als 0 sein',
  ],
  [
    'greater_than_equal',
    'Input should be greater than or equal to 18',
    { ge: 18 },
    'Nickname must be 18 or more',
    '„Nickname“ muss mindestens 18 sein',
  ],
  [
    'int_parsing',
    'Input should be a valid integer, unable to parse string as an integer',
    {},
    'Nickname must be a whole number',
    '„Nickname“ muss eine ganze Zahl sein',
  ],
  ['string_type', 'Input should be a valid string', {}, 'Check nickname', 'Prüfe „Nickname“'],
  [
    'enum',
    "Input should be 'red' or 'blue'",
    { expected: "'red' or 'blue'" },
    'Choose one of the options for nickname',
    'Wähle bei „Nickname“ eine der Möglichkeiten',
  ],
  [
    'url_parsing',
    'Input should be a valid URL, relative URL without a base',
    {},
    'Nickname must be a web address, like https://example.com',
    '„Nickname“ muss eine Webadresse sein, etwa https://example.com',
  ],
  ['date_past', 'Date should be in the past', {}, 'Nickname must be in the past', 'Nickname must be in the past'],
  [
    'value_error',
    'value is not a valid email address: An email address must have an @-sign.',
    {},
    'Nickname must be an email address, like name@example.com',
    '„Nickname“ muss eine E-Mail-Adresse sein, etwa name@example.com',
  ],
  [
    'value_error',
    'Value error, Nickname must not contain digits',
    {},
    'Nickname must not contain digits',
    'Nickname must not contain digits',
  ],
]

test.each(pydantic)('Pydantic’s %s, "%s", is said of the field', (type, msg, ctx, english, german) => {
  const error = parseError(
    { status: 422, body: { detail: [{ type, loc: ['body', 'nick'], msg, ctx }] } },
    { method: 'POST' },
  )
  const [issue] = error.issues as [Issue]
  const labels = { nick: 'Nickname' }
  expect(describeIssue(error, issue, { labels })).toBe(english)
  expect(describeIssue(error, issue, { labels, locale: de })).toBe(german)
})

test('what tells more than a validator does stays', () => {
  const say = (message: string) => describeIssue(parseError({ status: 422, body: {} }), { path: ['phone'], message })
  expect(say('Phone should be a valid UK number')).toBe('Phone should be a valid UK number')
  expect(say('Add at least 3 names to the list')).toBe('Add at least 3 names to the list')
})
