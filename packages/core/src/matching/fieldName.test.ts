import { expect, test } from 'vitest'
import { inRowsOf, segmentsOf, starred } from './fieldName.ts'

test('reads names as react-hook-form does', () => {
  expect(segmentsOf('items[0].price')).toEqual(['items', '0', 'price'])
  expect(segmentsOf('address["line1"]')).toEqual(['address', 'line1'])
})

test('turns rows to stars and back', () => {
  expect(starred('orders.3.lines.12.sku')).toBe('orders.*.lines.*.sku')
  expect(starred('line2.x1')).toBe('line2.x1')
  expect(inRowsOf('orders.3.lines.12.sku', 'orders.*.lines.*.price')).toBe('orders.3.lines.12.price')
  expect(inRowsOf('email', 'items.*.price')).toBe('items.*.price')
})
