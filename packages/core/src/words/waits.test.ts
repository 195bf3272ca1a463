import { describe, expect, test } from 'vitest'
import { ar } from '../locales/ar.ts'
import { de } from '../locales/de.ts'
import { es } from '../locales/es.ts'
import { ptBR } from '../locales/pt-BR.ts'
import { parseError } from '../parseError.ts'
import type { Words } from '../types.ts'
import { describeError } from './describeError.ts'

const now = (): number => Date.UTC(2026, 10, 24, 14, 0, 0)
const inLondon: Words = { now, timeZone: 'Europe/London' }
const reading = (status: number, headers: Record<string, string>): unknown =>
  parseError({ status, headers, body: {} }, { method: 'GET', now })

describe('when it goes on', () => {
  const at = (seconds: number, words: Words) =>
    describeError(reading(429, { 'retry-after': String(seconds) }), { ...inLondon, ...words }).title

  test('says the time of day in the reader’s zone and habits', () => {
    expect(at(3600, {})).toBe('You can do this again at 15:00')
    expect(at(3600, { timeZone: 'Asia/Tokyo' })).toBe('You can do this again on 25 November at 00:00')
    expect(at(3600, { locale: { tag: 'en-US', catalog: {} } })).toMatch(/^You can do this again at 3:00\sPM$/)
  })

  test('says the day when it is not today', () => {
    expect(at(86_400, {})).toBe('You can do this again on 25 November at 14:00')
    expect(at(86_400, { locale: de })).toBe('Das geht am 25. November um 14:00 Uhr wieder')
  })

  test('counts the hour where a language does', () => {
    expect(at(3600, { locale: es })).toBe('Podrás volver a hacerlo a las 15:00')
    expect(at(11 * 3600, { locale: es })).toBe('Podrás volver a hacerlo el 25 de noviembre a la 1:00')
    expect(at(11 * 3600, { locale: ptBR })).toBe('Você poderá fazer isso de novo em 25 de novembro à 01:00')
  })

  test.each([
    ['0.4', 'بعد ثانية واحدة.'],
    ['2', 'بعد ثانيتين.'],
    ['7', 'بعد 7 ثوانٍ.'],
    ['11', 'بعد 11 ثانية.'],
  ])('takes the form of the language’s plural rules: %s s', (seconds, end) => {
    const { detail } = describeError(reading(429, { 'retry-after': seconds }), { ...inLondon, locale: ar })
    expect(detail).toBe(`وصلت طلبات كثيرة في وقت واحد. حاول مرة أخرى ${end}`)
  })

  test('takes a language’s own sentence before an English form of it', () => {
    const locale = { tag: 'nl', catalog: { wait: 'Probeer het over {n} s opnieuw.' } }
    const { detail } = describeError(reading(429, { 'retry-after': '1' }), { locale })
    expect(detail).toBe('There were many requests at once. Probeer het over 1 s opnieuw.')
  })

  test('nobody promises a time for what may never be repeated', () => {
    expect(describeError(reading(501, { 'retry-after': '7' })).detail).toBe("We don't know the reason yet.")
    expect(describeError(reading(501, { 'retry-after': '3600' })).title).toBe("We couldn't finish that")
  })
})
