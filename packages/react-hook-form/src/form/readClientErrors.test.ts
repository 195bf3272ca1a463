import { expect, test } from 'vitest'
import { readClientErrors } from './readClientErrors.ts'

const found = (errors: unknown) =>
  Object.fromEntries([...readClientErrors(errors)].map(([name, { message, code }]) => [name, `${code}:${message}`]))

test('flattens nested fields, rows and groups', () => {
  const items = Object.assign([undefined, { sku: { type: 'required', message: 'Enter a product' } }], {
    root: { type: 'minLength', message: 'Add one' },
  })
  expect(found({ email: { type: 'pattern', message: 'Check it' }, items })).toEqual({
    email: 'invalid_parameter:Check it',
    items: 'invalid_parameter:Add one',
    'items.1.sku': 'parameter_missing:Enter a product',
  })
})

test('leaves our own mark out and keeps other errors of the form', () => {
  expect(
    found({ root: { server: { type: 'server', message: 'x' }, offer: { type: 'custom', message: 'Expired' } } }),
  ).toEqual({
    root: 'invalid_parameter:Expired',
  })
})

test('finds fields that are called type, message or root', () => {
  expect(found({ contact: { type: { type: 'required' }, message: { type: 'required' } } })).toEqual({
    'contact.type': 'parameter_missing:',
    'contact.message': 'parameter_missing:',
  })
})

test('never looks into the element of a field', () => {
  const ref = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('looked into ref')
      },
    },
  )
  expect(found({ email: { type: 'required', message: 'x', ref, types: { required: 'x' } } })).toEqual({
    email: 'parameter_missing:x',
  })
})

test.each([undefined, null, 'text', {}, { email: undefined }])('finds nothing in %s', (errors) => {
  expect(found(errors)).toEqual({})
})
