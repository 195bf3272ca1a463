import { describe, expect, test } from 'vitest'
import { parseError } from '../../parseError.ts'

const read = (body: unknown, status = 400) => parseError({ status, body }, { method: 'POST' })
const places = (body: unknown, status?: number) =>
  read(body, status).issues.map(({ path, message }) => [path.join('.'), message])

const whole = 'The passwords do not match.'

describe('a complaint about the whole form is an issue without a place beside the fields, and the message', () => {
  test.each([
    ['Django', { email: ['Enter a valid email address.'], __all__: [whole] }],
    [
      'Django get_json_data',
      {
        email: [{ message: 'Enter a valid email address.', code: 'invalid' }],
        __all__: [{ message: whole, code: 'mismatch' }],
      },
    ],
    ['Django REST framework', { email: ['Enter a valid email address.'], non_field_errors: [whole] }],
    ['Rails', { email: ['Enter a valid email address.'], base: [whole] }],
    ['Rails under errors', { errors: { email: ['Enter a valid email address.'], base: [whole] } }],
    ['GitLab', { message: { email: ['Enter a valid email address.'], base: [whole] } }],
    ['Zod flatten', { formErrors: [whole], fieldErrors: { email: ['Enter a valid email address.'] } }],
    [
      'Zod flatten under error',
      { error: { formErrors: [whole], fieldErrors: { email: ['Enter a valid email address.'] } } },
    ],
    ['Zod format', { _errors: [whole], email: { _errors: ['Enter a valid email address.'] } }],
    ['Zod treeify', { errors: [whole], properties: { email: { errors: ['Enter a valid email address.'] } } }],
    [
      'JSON:API',
      {
        errors: [
          { detail: whole },
          { detail: 'Enter a valid email address.', source: { pointer: '/data/attributes/email' } },
        ],
      },
    ],
  ])('%s', (_name, body) => {
    expect(new Map(places(body) as [string, string][])).toEqual(
      new Map([
        ['', whole],
        ['email', 'Enter a valid email address.'],
      ]),
    )
    expect(read(body).issues).toHaveLength(2)
    expect(read(body).message).toBe(whole)
  })

  test('also in the extensions of a GraphQL error that says the same', () => {
    const validationErrors = { email: ['Enter a valid email address.'], base: [whole] }
    const body = { data: null, errors: [{ message: whole, extensions: { code: 'BAD_USER_INPUT', validationErrors } }] }
    expect(places(body, 200)).toEqual([
      ['email', 'Enter a valid email address.'],
      ['', whole],
    ])
  })
})

test('the first of several GraphQL errors is an issue, too, where another one names a field', () => {
  const errors = [
    { message: whole, locations: [] },
    { message: 'Enter a valid email address.', extensions: { field: 'email' } },
  ]
  expect(places({ data: null, errors }, 200)).toEqual([
    ['', whole],
    ['email', 'Enter a valid email address.'],
  ])
})

test('a sentence that stands alone is the message, and no issue says it again', () => {
  expect(places({ non_field_errors: [whole] })).toEqual([])
  expect(read({ non_field_errors: [whole] }).message).toBe(whole)
})

test('a summary above the complaints is no complaint', () => {
  expect(
    places({ message: 'Two answers need a look.', errors: { email: ['Enter a valid email address.'] } }, 422),
  ).toEqual([['email', 'Enter a valid email address.']])
})

test('a form may ask for a name in the tree that Zod’s format makes', () => {
  expect(places({ _errors: [], name: { _errors: ['Enter two letters or more.'] } })).toEqual([
    ['name', 'Enter two letters or more.'],
  ])
})
