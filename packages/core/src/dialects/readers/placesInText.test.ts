import { describe, expect, test } from 'vitest'
import { parseError } from '../../parseError.ts'
import { placesInText } from './placesInText.ts'

const told = (text: string) =>
  placesInText(text).map(({ path, message, code }) => [path.join('.'), message, ...(code ? [code] : [])])

describe('a validator’s own words name the place:', () => {
  test.each<[string, string, ReturnType<typeof told>]>([
    ['Ajv in Fastify', 'body/email must match format "email"', [['email', 'must match format "email"']]],
    ['a row', 'body/items/0/price must be >= 1', [['items.0.price', 'must be >= 1']]],
    ['what is missing', "body must have required property 'email'", [['email', "must have required property 'email'"]]],
    [
      'what is missing in a row',
      "body/crew/0 must have required property 'name'",
      [['crew.0.name', "must have required property 'name'"]],
    ],
    [
      'several',
      'body/age must be integer, body/name must be string',
      [
        ['age', 'must be integer'],
        ['name', 'must be string'],
      ],
    ],
    ['express-openapi-validator', 'request/body/email must be string', [['email', 'must be string']]],
    ['Joi', '"email" must be a valid email', [['email', 'must be a valid email']]],
    ['Joi, a row', '"lines[0].qty" is required', [['lines.0.qty', 'is required']]],
    [
      'Joi, all of them',
      '"a" is required. "b.c" length must be at least 3 characters long',
      [
        ['a', 'is required'],
        ['b.c', 'length must be at least 3 characters long'],
      ],
    ],
    [
      'Joi, the whole',
      '"value" must contain at least one of [phone, mail]',
      [['', 'must contain at least one of [phone, mail]']],
    ],
    [
      'Mongoose',
      'User validation failed: email: Path `email` is required., pet.age: Path `age` (-1) is less than minimum allowed value (0).',
      [
        ['email', 'Path `email` is required.'],
        ['pet.age', 'Path `age` (-1) is less than minimum allowed value (0).'],
      ],
    ],
    ['Superstruct', 'At path: lines.0.qty -- Expected a number', [['lines.0.qty', 'Expected a number']]],
    [
      'Go’s validator',
      "Key: 'Order.Email' Error:Field validation for 'Email' failed on the 'required' tag\nKey: 'Order.Lines[0].Qty' Error:Field validation for 'Qty' failed on the 'min' tag",
      [
        ['Email', '', 'required'],
        ['Lines.0.Qty', '', 'min'],
      ],
    ],
    [
      'Zod’s prettifyError',
      '✖ Invalid input: expected string, received number\n  → at username\n✖ Too small\n  → at numbers[1]',
      [
        ['username', 'Invalid input: expected string, received number'],
        ['numbers.1', 'Too small'],
      ],
    ],
  ])('%s', (_name, text, issues) => expect(told(text)).toEqual(issues))

  test.each([
    'The body must be shorter.',
    'body language must be kind',
    '"Moby-Dick" is not on the shelf',
    '"blue" is no colour of ours',
    'Order validation failed: the van is full',
    'Key: 12 is not known',
    'email must be an email',
    '',
  ])('%j is a sentence', (text) => expect(told(text)).toEqual([]))
})

const read = (body: unknown, status = 400) => parseError({ status, body }, { method: 'POST' })

test('a reply that says its complaints only in such a text has them at their fields', () => {
  const message = 'body/email must match format "email"'
  const reply = read({ statusCode: 400, code: 'FST_ERR_VALIDATION', error: 'Bad Request', message })
  expect(reply).toMatchObject({ message, code: 'FST_ERR_VALIDATION' })
  expect(reply.issues).toEqual([{ path: ['email'], message: 'must match format "email"', in: 'body' }])
})

test('so has a list of such texts', () => {
  const { issues } = read({ errors: ['"email" is required', '"age" must be a number'] })
  expect(issues.map(({ path }) => path.join('.'))).toEqual(['email', 'age'])
})

test('places that stand in members are better', () => {
  const errors = [{ path: 'body.age', message: 'No number' }]
  const { issues } = read({ message: 'body/age must be integer', errors })
  expect(issues).toMatchObject([{ path: ['body', 'age'], message: 'No number' }])
})

test('a text in a failure of the server names no field', () => {
  expect(read({ message: 'body/email must match format "email"' }, 500).issues).toEqual([])
})
