import { describe, expect, test } from 'vitest'
import { parseError } from '../../parseError.ts'

const read = (body: unknown) => parseError({ status: 422, body }, { method: 'POST' })
const told = (body: unknown) =>
  read(body).issues.map(({ path, message, code }) => [path.join('.'), message, code] as const)

const email = { type: 'required', message: 'Email is required' }

describe('the errors of react-hook-form that a server’s own resolver found (remix-hook-form, server actions)', () => {
  test.each([
    ['whole', (errors: unknown) => errors],
    ['under errors', (errors: unknown) => ({ errors })],
    ['under errors, beside what was typed', (errors: unknown) => ({ errors, defaultValues: { email: '' } })],
    ['under error', (error: unknown) => ({ success: false, error })],
  ])('%s: each message at its field, its type the code', (_where, wrap) => {
    expect(told(wrap({ email, address: { city: { type: 'min', message: 'City is too short' } } }))).toEqual([
      ['email', 'Email is required', 'required'],
      ['address.city', 'City is too short', 'min'],
    ])
  })

  test('the reference to its element is no field', () => {
    expect(told({ errors: { email: { ...email, ref: { name: 'email' } } } })).toEqual([
      ['email', 'Email is required', 'required'],
    ])
  })

  test('all of a field’s complaints (criteriaMode) are told once each', () => {
    const types = { required: 'Email is required', pattern: 'Email needs an @' }
    expect(told({ errors: { email: { ...email, types } } })).toEqual([
      ['email', 'Email is required', 'required'],
      ['email', 'Email needs an @', 'pattern'],
    ])
  })

  test('a row of a list keeps its number, whatever stands before it', () => {
    const name = { type: 'required', message: 'Name the product' }
    expect(told({ errors: { items: [null, { name }] } })).toEqual([['items.1.name', 'Name the product', 'required']])
    expect(told({ errors: { items: [{ name }] } })).toEqual([['items.0.name', 'Name the product', 'required']])
  })

  test('what the root says is about the form, or about the list', () => {
    const server = { type: 'limit', message: 'You can send 3 at most' }
    expect(told({ errors: { email, root: { server } } })).toContainEqual(['', 'You can send 3 at most', 'limit'])
    expect(told({ errors: { email, root: server } })).toContainEqual(['', 'You can send 3 at most', 'limit'])
    expect(told({ errors: { email, 'root.server': server } })).toContainEqual(['', 'You can send 3 at most', 'limit'])
    expect(told({ errors: { email, items: { root: server } } })).toContainEqual([
      'items',
      'You can send 3 at most',
      'limit',
    ])
  })
})
