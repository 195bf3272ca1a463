import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFitForPeople } from './leakCheck.ts'

const leaking: Readonly<Record<string, readonly string[]>> = {
  'stack traces of eight languages': [
    "TypeError: Cannot read properties of undefined (reading 'id')",
    'at checkout (app.js:10:15)',
    'Traceback (most recent call last): File "app.py", line 3',
    'java.lang.NullPointerException: name at com.shop.Order',
    'System.ArgumentNullException: Value was missing',
    "undefined method `name' for nil:NilClass",
    'panic: runtime error: index out of range, goroutine 1',
    'PHP Fatal error: Uncaught Error in index.php',
    "thread 'main' panicked at src/main.rs:4:5",
    '** (KeyError) key :id was not found in lib/shop.ex:12',
  ],
  SQL: [
    'SELECT id FROM users WHERE email = 1',
    'duplicate key value violates unique constraint "users_email_key"',
    'SQLSTATE[23000]: Integrity constraint violation',
    'relation "orders" does not exist',
    'ORA-00942: table or view does not exist',
  ],
  'places in a machine': [
    'Could not open /var/www/shop/config.yml for reading',
    'C:\\inetpub\\shop is not writable',
    'See https://internal.shop.example/wiki for more',
    'Could not reach 10.0.0.12 in time',
    'Could not reach db.internal in time',
  ],
  secrets: [
    'Key sk_live_51H8aBcDe is not active',
    'Token eyJhbGciOiJIUzI1NiJ9 has expired',
    'Authorization: Bearer abc was refused',
    'Contact ops@shop.example about this',
    'Request 5f2b8c1e-1111-2222-3333-444455556666 was lost',
    'Checksum 9e107d9d372bb6826bd81d3542a4190f differs',
  ],
  'names that only a program uses': [
    'The `email` parameter is required',
    'line_items must not be empty',
    'lineItems must not be empty',
    'items[0].price must be positive',
    'INVALID_CARD_NUMBER was returned',
    'order.lines.price is wrong',
  ],
  'markup and data': [
    '<p>Not found</p>',
    '{"error": "x"} was sent',
    'value => undefined',
    'Request failed with status code 400',
  ],
  'what hides or reorders text': ['Pay \u202Eeno\u202C now', 'Pay\u0000 now please', 'Pay \u200Bnow'],
  'too little or too much': ['', 'no', 'EMAIL_EXISTS', 'word', `Very ${'long '.repeat(60)}`],
}

const fit = [
  'Your card has insufficient funds.',
  'The round is closed already.',
  'Age must be a number',
  'Only three left.',
  'Choose a tee time before you book.',
  "We can't deliver to this country yet.",
  'Someone else took the last two seats.',
  'The bank said no.',
  'This coupon ended on 3 May 2026.',
  'Please choose a time between 9:00 and 17:30.',
  'Version 4 is newer than version 3.',
  'Deine Karte ist abgelaufen.',
  'カードの有効期限が 切れています。',
  'رصيد البطاقة غير كاف.',
]

describe.each(Object.entries(leaking))('%s', (_name, texts) => {
  test.each(texts)('are kept from people: %s', (text) => expect(isFitForPeople(text)).toBe(false))
})

test.each(fit)('is fit for people: %s', (text) => expect(isFitForPeople(text)).toBe(true))

test('answers for any text, at once', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => typeof isFitForPeople(text) === 'boolean'),
  )
  const start = process.cpuUsage()
  for (const part of ['a', 'a ', 'SELECT ', 'a.', '_a', 'at a:', 'Error', '/a']) isFitForPeople(part.repeat(100_000))
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(1000)
})
