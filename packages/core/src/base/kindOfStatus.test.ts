import { expect, test } from 'vitest'
import { parseError } from '../parseError.ts'
import { describeError } from '../words/describeError.ts'
import { kindOfStatus } from './kindOfStatus.ts'

test.each([
  [200, undefined],
  [304, undefined],
  [400, 'invalid_request'],
  [401, 'authentication'],
  [402, 'payment'],
  [403, 'permission'],
  [404, 'not_found'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'not_found'],
  [412, 'conflict'],
  [422, 'invalid_request'],
  [429, 'rate_limit'],
  [451, 'permission'],
  [500, 'api'],
  [503, 'api'],
])('a status of %i alone says %s', (status, kind) => expect(kindOfStatus(status)).toBe(kind))

test('an edit whose precondition failed is told as someone else’s change, and is not repeated', () => {
  const error = parseError({ status: 412, body: { message: 'Precondition Failed' } }, { method: 'PUT' })
  expect(error).toMatchObject({ kind: 'conflict', outcome: 'failed', retry: { verdict: 'never' } })
  expect(describeError(error)).toMatchObject({
    title: 'Someone changed this before you',
    detail: 'Your version and theirs are different. Open theirs to compare.',
    reassurance: 'Your changes are kept here.',
  })
})
