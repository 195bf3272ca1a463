import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { firstProblem, missing, paramOf, wrong } from './problem.ts'

describe('paramOf', () => {
  it.each([
    [['email'], 'email'],
    [['address', 'line1'], 'address[line1]'],
    [['items', 1, 'quantity'], 'items[1][quantity]'],
    [['items', 0, 'options', 2, 'id'], 'items[0][options][2][id]'],
  ])('writes %j in bracket notation', (path, param) => {
    expect(paramOf(path)).toBe(param)
  })
})

describe('firstProblem', () => {
  const schema = z.strictObject({
    email: z.string('must be text').min(1, 'is required'),
    age: z.number('must be a number'),
    items: z.array(z.object({ quantity: z.int('must be a whole number') })).min(1, 'is required'),
  })
  const problemOf = (body: unknown) => {
    const { error } = schema.safeParse(body)
    return error && firstProblem(error, body)
  }

  it.each([undefined, null, '', '  '])('calls a field that holds %j missing', (email) => {
    expect(problemOf({ email: email === '  ' ? undefined : email, age: 3, items: [{ quantity: 1 }] })).toEqual(
      missing('email'),
    )
  })

  it('calls an empty list missing', () => {
    expect(problemOf({ email: 'a', age: 3, items: [] })).toEqual(missing('items'))
  })

  it('quotes the parameter in backticks and says what it must be', () => {
    expect(problemOf({ email: 'a', age: 'three', items: [] })).toEqual({
      code: 'invalid_parameter',
      param: 'age',
      message: 'The `age` parameter must be a number',
    })
  })

  it('names a field in row 2', () => {
    const body = { email: 'a', age: 3, items: [{ quantity: 1 }, { quantity: 1.5 }] }
    expect(problemOf(body)).toEqual(wrong('items[1][quantity]', 'must be a whole number'))
  })

  it('reports the first failing field in the order of the schema, not of the body', () => {
    expect(problemOf({ items: [], age: 'three' })?.param).toBe('email')
  })

  it('names a parameter that nobody asked for', () => {
    expect(problemOf({ email: 'a', age: 3, items: [{ quantity: 1 }], loyalty_tier: 'gold' })).toEqual(
      wrong('loyalty_tier', 'is not known'),
    )
  })

  it('takes no value from the prototype of the body', () => {
    const { error } = z.object({ toString: z.string() }).safeParse({})
    expect(error && firstProblem(error, {})).toEqual(missing('toString'))
  })
})
