import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flatBody } from './flatBody.ts'
import { readBody } from './readBody.ts'

const names =
  'message msg detail title description error errorMessage code error_code errorCode status statusCode type name id reason field param path success request_id timestamp instance info hint category'
const plain = [null, true, false, 0, 1, 400, 422, 10020, '', 'taken', 'not_found', 'INVALID_STATE', 'Bad Request']
const texts = [
  'The coupon has run out.',
  'Enter a date.',
  'https://api.test/off',
  'email',
  'items[0].price',
  '2026-11-26',
]
const values = fc.constantFrom(...plain, ...texts)
const members = (keys: string) => fc.dictionary(fc.constantFrom(...keys.split(' ')), values, { maxKeys: 6 })
const sentences = fc.constantFrom('Enter a date.', 'It is taken already.', 'It has to be a number.')
/** As most are, and any other. */
const usual = fc.record({ field: values, code: values, message: sentences }, { requiredKeys: ['message'] })
const item = members('field code message param path detail reason rule property name type value location title')
const items = fc.oneof(
  { weight: 3, arbitrary: fc.array(usual, { minLength: 1, maxLength: 3 }) },
  fc.array(item, { minLength: 1, maxLength: 3 }),
)
const list = fc.record({
  key: fc.constantFrom('errors', 'issues', 'violations', 'details', 'messages', 'fieldErrors'),
  items,
})
const body = fc
  .tuple(members(names), sentences, fc.option(list, { nil: undefined }))
  .map(([others, message, more]) => [{ message, ...others }, more] as const)
  .map(([plain, more]) => (more ? { ...plain, [more.key]: more.items } : plain))

/** What a reading says at once. */
const said = (wire: object, status: number) => {
  const { references: _, ...reading } = readBody({ status, body: wire })
  return reading
}

describe('a flat envelope', () => {
  test('is read as the careful reader reads it, which an empty map beside it asks for', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(200, 400, 409, 422, 500), (flat, status) => {
        const careful = { ...flat, meta: {} }
        expect(flatBody(careful, status)).toBeUndefined()
        expect(said(flat, status)).toEqual(said(careful, status))
      }),
      { numRuns: 5000 },
    )
  })

  test('is known by its own members: what may be a form is for the careful reader', () => {
    expect(flatBody({ message: 'Off', code: 'off' }, 400)).toBeDefined()
    expect(flatBody({ email: 'Enter your email.' }, 400)).toBeUndefined()
    expect(flatBody({ message: 'Off', data: { email: 'x' } }, 400)).toBeUndefined()
  })
})
