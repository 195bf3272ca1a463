import { expect, test } from 'vitest'
import { parseError } from '../parseError.ts'
import { defineCatalog } from './defineCatalog.ts'
import { describeError } from './describeError.ts'

type Code = 'round_closed' | 'card_declined'

const catalog = defineCatalog<Code>()({
  round_closed: { title: 'This round is closed', detail: 'Choose another round.' },
  round_closed__tee_time: 'Choose another tee time',
  card_declined: 'Your bank said no',
  api_read: { title: 'The course book does not open right now' },
})
const titleOf = (status: number, error: object, method = 'POST'): string =>
  describeError(parseError({ status, body: { error } }, { method }), { catalog }).title

test('words are found by code, by code and parameter, and by the kit’s own keys', () => {
  expect(titleOf(400, { type: 'invalid_request_error', code: 'round_closed' })).toBe('This round is closed')
  expect(titleOf(400, { type: 'invalid_request_error', code: 'round_closed', param: 'tee_time' })).toBe(
    'Choose another tee time',
  )
  expect(titleOf(402, { type: 'card_error', code: 'card_declined' })).toBe('Your bank said no')
  expect(titleOf(503, {}, 'GET')).toBe('The course book does not open right now')
})

test('the catalog stays the object that was written', () => {
  const words = { round_closed: 'It is closed', card_declined: 'Your bank said no' }
  expect(defineCatalog<Code>()(words)).toBe(words)
})
