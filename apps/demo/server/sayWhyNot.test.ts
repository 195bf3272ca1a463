import { expect, it } from 'vitest'
import { sayWhyNot } from './sayWhyNot.ts'

it('names the port that is taken and another to try', () => {
  expect(sayWhyNot(Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 4174 }), 4173)).toBe(
    'Port 4174 is taken by another program. The shop needs three in a row: try PORT=4183 npm start',
  )
})

it('names a port that no browser connects to', () => {
  expect(sayWhyNot(Object.assign(new Error(), { code: 'BLOCKED_PORT', port: 4190 }), 4188)).toBe(
    'No browser connects to port 4190, whoever listens there. The shop needs three in a row: try PORT=4198 npm start',
  )
})

it('says which ports there are', () => {
  expect(sayWhyNot(Object.assign(new RangeError(), { code: 'ERR_SOCKET_BAD_PORT' }), Number.NaN)).toContain(
    '1 to 65533',
  )
})

it.each([new Error('disk full'), 'disk full'])('passes on any other reason', (reason) => {
  expect(sayWhyNot(reason, 4173)).toBe('The shop could not start: disk full')
})
