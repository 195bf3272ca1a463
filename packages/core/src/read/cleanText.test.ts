import { expect, test } from 'vitest'
import { parseError } from '../parseError.ts'

const server = 'The server had a problem.'

test.each([
  ['what a database said', "SQLSTATE[HY000] [1045] Access denied for user 'tea' (SQL: select * from `orders`)"],
  ['XML', '<?xml version="1.0"?>\n<Error><Message>It is gone</Message></Error>'],
  ['XML without its first line', '<soap:Envelope xmlns:soap="x"><soap:Body>It is gone</soap:Body></soap:Envelope>'],
])('%s is no message', (_name, text) => {
  expect(parseError({ status: 500, body: { message: text } }).message).toBe(server)
  expect(parseError({ status: 500, body: text }).message).toBe(server)
})

test('a time, an address and a comparison are no XML', () => {
  const text = 'Between 9:00 and 17:00, at https://shop.example, with 3 < 4.'
  expect(parseError({ status: 409, body: { message: text } }).message).toBe(text)
})
