import { expect, test } from 'vitest'
import { ar } from '../locales/ar.ts'
import { de } from '../locales/de.ts'
import { phrase } from './phrase.ts'

test('says it in English where no language is named', () => {
  expect(phrase('ui_close')).toBe('Close')
})

test('says it in the language of the provider', () => {
  expect(phrase('ui_close', { locale: de })).toBe('Schließen')
})

test('picks the form that the language has for a count', () => {
  expect(phrase('ui_check_answers', {}, { n: 1 })).toBe('Check 1 answer below')
  expect(phrase('ui_check_answers', {}, { n: 2 })).toBe('Check 2 answers below')
  expect(phrase('ui_more', { locale: ar }, { n: 2 })).toBe('إشعاران آخران')
})

test('writes numbers as the language does', () => {
  expect(phrase('ui_bulk', { locale: de }, { n: 12_000, m: 34_000, subject: 'Zeilen' })).toBe(
    '12.000 von 34.000 Zeilen wurden nicht gespeichert',
  )
})

test('leaves no gap where nothing fills a hole', () => {
  expect(phrase('ui_bulk', {}, { n: 2, m: 5 })).toBe('2 of 5 were not saved')
})

test("an app's sentence goes before a form of the language's own", () => {
  expect(phrase('ui_more', { locale: de, catalog: { ui_more: 'noch {n}' } }, { n: 1 })).toBe('noch 1')
})

test('a language without the sentence leaves it to English', () => {
  expect(phrase('ui_close', { locale: { tag: 'nl', catalog: {} } })).toBe('Close')
})
