import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isControlFlow } from './isControlFlow.ts'

describe('isControlFlow', () => {
  it.each([
    [{ digest: 'NEXT_NOT_FOUND' }],
    [Object.assign(new Error('x'), { digest: 'NEXT_REDIRECT;push;/login;307;' })],
    [{ isNotFound: true }],
    [Object.assign(new Response(), { options: {} })],
  ])('knows %o as a signal to a router', (thrown) => {
    expect(isControlFlow(thrown)).toBe(true)
  })

  it.each([[new Error('x')], [new Response(null, { status: 500 })], [{ digest: '123' }], ['x'], [null], [undefined]])(
    'knows %o as a failure',
    (thrown) => {
      expect(isControlFlow(thrown)).toBe(false)
    },
  )

  it('answers for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(isControlFlow(thrown)).toBeTypeOf('boolean')
      }),
    )
  })
})
