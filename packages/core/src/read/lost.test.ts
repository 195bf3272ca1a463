import { describe, expect, test } from 'vitest'
import { parseError } from '../parseError.ts'

const named = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name, ...more })

describe('a part of the app that did not load is a reading that failed on the way:', () => {
  test.each<[string, Error]>([
    ['Chrome', new TypeError('Failed to fetch dynamically imported module: https://shop.example/assets/cart-1a2b.js')],
    ['Firefox', new TypeError('error loading dynamically imported module: https://shop.example/assets/cart-1a2b.js')],
    ['Safari', new TypeError('Importing a module script failed.')],
    ['Vite, a stylesheet', new Error('Unable to preload CSS for /assets/cart-1a2b.css')],
    ['webpack', named('ChunkLoadError', 'Loading chunk 5 failed.\n(error: https://shop.example/5.js)')],
    [
      'webpack, a stylesheet',
      named('Error', 'Loading CSS chunk cart failed.\n(/cart.css)', { code: 'CSS_CHUNK_LOAD_FAILED' }),
    ],
    ['Rspack', named('ChunkLoadError', 'Loading hot update chunk main failed.')],
  ])('%s', (_engine, thrown) => {
    const error = parseError(thrown)
    expect(error).toMatchObject({ kind: 'connection', code: 'module_not_loaded', outcome: 'failed', raw: thrown })
    expect(error.request?.method).toBe('GET')
    expect(error.retry.verdict).toBe('auto')
  })

  test('within a write nobody knows what was sent before, so it is never repeated by itself', () => {
    const thrown = new TypeError('Importing a module script failed.')
    const error = parseError(thrown, { method: 'POST' })
    expect(error).toMatchObject({ code: 'module_not_loaded', outcome: 'indeterminate' })
    expect(error.retry.verdict).toBe('manual')
  })

  test('offline it was not sent', () => {
    const thrown = new TypeError('Importing a module script failed.')
    expect(parseError(thrown, { online: false })).toMatchObject({ code: 'module_not_loaded', outcome: 'not_applied' })
  })

  test('a defect in a module that did load is none', () => {
    expect(parseError(new TypeError('module.default is not a function')).kind).toBe('unknown')
    expect(parseError(new SyntaxError("The requested module './a.js' does not provide an export named 'b'")).code).toBe(
      undefined,
    )
  })
})

test('Firebase says in a code that nothing came', () => {
  const thrown = named('FirebaseError', 'Firebase: Error (auth/network-request-failed).', {
    code: 'auth/network-request-failed',
  })
  expect(parseError(thrown, { method: 'POST' })).toMatchObject({ kind: 'connection', outcome: 'indeterminate' })
})
