import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { diagnose } from './diagnose.ts'
import { report } from './report.ts'

test('colours change nothing but the look', () => {
  const reply = { name: 'x', method: 'POST', envelope: { status: 500, body: { code: 'off', message: 'Off' } } }
  const diagnosis = diagnose(reply, {})
  if (!diagnosis) throw new Error('nothing was read')
  const plain = report(diagnosis, false)
  expect(report(diagnosis, true)).not.toBe(plain)
  expect(stripVTControlCharacters(report(diagnosis, true))).toBe(plain)
})
