import { expect, test } from 'vitest'
import { de } from '../locales/de.ts'
import { parseError } from '../parseError.ts'
import { describeError } from './describeError.ts'

const reply = (status: number, error: object): unknown => parseError({ status, body: { error } }, { method: 'POST' })

test.each([
  ['insufficient_funds', 'Auf dem Konto ist nicht genug Geld.'],
  ['expired_card', 'Die Karte ist abgelaufen.'],
  ['incorrect_cvc', 'Die Prüfnummer passt nicht zur Karte.'],
  ['incorrect_number', 'Die Kartennummer stimmt nicht.'],
  ['card_velocity_exceeded', 'Das Limit der Karte ist erreicht.'],
  ['authentication_required', 'Deine Bank bittet dich, die Zahlung zu bestätigen.'],
])('a bank’s reason %s is told in the reader’s language', (code, sentence) => {
  const error = reply(402, { type: 'card_error', code, message: 'Your bank has its reasons.' })
  expect(describeError(error, { locale: de }).detail).toBe(sentence)
  expect(describeError(error).detail).toBe('Your bank has its reasons.')
})

test('a bank’s reason is told in the reader’s language also where only the message has it', () => {
  const error = reply(402, {
    type: 'card_error',
    code: 'card_declined',
    message: 'Your card has insufficient funds.',
  })
  expect(describeError(error, { locale: de }).detail).toBe('Auf dem Konto ist nicht genug Geld.')
})
