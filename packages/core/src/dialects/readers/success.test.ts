import { describe, expect, test } from 'vitest'
import { parseEnvelope } from '../../parseError.ts'
import { defaultDialects } from '../defaultDialects.ts'

const read = (body: unknown) => parseEnvelope({ status: 200, body }, { dialects: defaultDialects, method: 'POST' })
const text = 'It is off.'

describe('a good reply failed where it says so by', () => {
  test.each<[string, unknown]>([
    ['a flag', { actionSucceed: false, errorWrappers: [{ error: 'OFF' }] }],
    ['a code and a text beside nothing', { code: -1, message: text, response: null }],
    ['a code that came back', { retCode: 170131, retMsg: text, result: {}, time: 1 }],
    ['a code alone', { errorCode: 'SIS0042' }],
    ['a code of its own beside anything', { error: { code: 'locked', info: text }, servedby: 'mw1' }],
    ['a code and the request’s name', { type: 'ISV', code: 'E0005', message: text, request_id: '0ba' }],
    ['a number under `error`', { message: text, error: 101 }],
    [
      'a word, with its reason further down',
      { status: 'ERROR', answer: { errorCode: 'X1', errorMessage: text }, mode: 'TEST' },
    ],
    ['a word that ends so', { status: 'WRONG_CREDENTIALS_ERROR' }],
    ['errors', { status: 0, errors: [text], metadata: {}, warnings: null }],
    ['errors by field', { type: 'form', flow_id: 'f1', errors: { username: 'Take another one.' } }],
    ['a status', { errorCode: 400009, errorMessage: text, statusCode: 400, callId: 'c' }],
  ])('%s', (_name, body) => expect(read(body)).toBeDefined())
})

describe('a good reply is good with', () => {
  test.each<[string, unknown]>([
    ['a coupon', { code: 'SAVE10', message: 'Ten percent off today.' }],
    ['a code that says yes', { code: 1, message: 'It was saved.', data: {} }],
    ['zeros', { retCode: 0, retMsg: 'All is fine.', result: {} }],
    ['zeros as text', { respCode: '0000', respDesc: 'All is fine.' }],
    ['a job that broke', { id: 'j1', status: 'failed', error: { code: 'X1', message: text } }],
    ['a message that did not arrive', { sid: 'SM1', status: 'failed', error_code: 30007, error_message: text }],
    ['a report', { files: [{ path: 'a', errors: [{ code: 'semi', message: text }] }], summary: { errors: 1 } }],
    ['counts', { errors: { imu: 3 }, status: 'ok' }],
    ['a warning', { ok: true, warning: 'missing_charset', message: { text: 'error in the kitchen' } }],
    [
      'notes',
      { success: true, errors: [], messages: [{ code: 10000, message: 'It was changed.' }], result: { id: 'r' } },
    ],
    ['a state', { status: 'Success', details: { name: 'web', kind: 'pods' }, kind: 'Status' }],
    ['a number of its own', { code: 42, title: 'The answer to it all' }],
    ['news', { code: 1200, message: 'You have three letters.', data: { unread: 3 } }],
    ['a notice', { type: 'warning', code: 'W1', message: 'This is old.', request_id: 'r1' }],
    ['no fault', { fault: 'none' }],
    ['a guest who cannot come', { status: 'declined', message: 'I cannot come that day.', code: 'X1' }],
    ['a tally', { unsuccessful: false, retries: 2 }],
    ['a text about errors', { title: 'Errors of our time', message: 'An error is a step.', author: 'Ann' }],
  ])('%s', (_name, body) => expect(read(body)).toBeUndefined())
})
