import { describe, expect, test } from 'vitest'
import type { ApiError } from '../ApiError.ts'
import { de } from '../locales/de.ts'
import { parseError } from '../parseError.ts'
import type { Issue } from '../types.ts'
import { describeError } from './describeError.ts'
import { describeIssue } from './describeIssue.ts'

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

describe('Stripe’s decline_code', () => {
  const declined = (decline_code: string, message = 'Your card was declined.') =>
    reply(402, { type: 'card_error', code: 'card_declined', decline_code, message }) as ApiError

  test('gives the reason, since its code only says that the card was declined', () => {
    const error = declined('insufficient_funds')
    expect(error.code).toBe('card_declined')
    expect(describeError(error).detail).toBe('There is not enough money in the account.')
    expect(describeError(error, { locale: de }).detail).toBe('Auf dem Konto ist nicht genug Geld.')
  })

  test('goes with the error as JSON, and makes no issue of it', () => {
    const error = declined('expired_card')
    const json: unknown = JSON.parse(JSON.stringify(error))
    expect(describeError(json, { locale: de }).detail).toBe('Die Karte ist abgelaufen.')
    expect(error.issues).toEqual([])
  })

  test('speaks also at the field that the reply names', () => {
    const error = reply(402, {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'invalid_cvc',
      param: 'cvc',
      message: 'The code is off.',
    }) as ApiError
    const [issue] = error.issues as [Issue]
    expect(describeIssue(error, issue)).toBe('The code is off')
    expect(describeIssue(error, issue, { locale: de })).toBe('Die Prüfnummer passt nicht zur Karte')
  })

  test('leaves to English readers a sentence of the server that gives the reason', () => {
    const error = declined('insufficient_funds', 'Your card has insufficient funds.')
    expect(describeError(error).detail).toBe('Your card has insufficient funds.')
    expect(describeError(error, { locale: de }).detail).toBe('Auf dem Konto ist nicht genug Geld.')
  })

  test('that gives no reason leaves the kit to say so, and the title is not said twice', () => {
    const error = declined('generic_decline')
    expect(describeError(error).detail).toBe('Your bank did not say why. Another card may work.')
    expect(describeError(error, { locale: de }).detail).toContain('Deine Bank hat keinen Grund genannt.')
  })
})
