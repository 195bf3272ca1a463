import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { charge } from '../test-support/bodies.ts'
import { chargeBody } from './chargeBody.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 30, 23, 59) })
})
afterEach(() => {
  vi.useRealTimers()
})

const takes = (card: Partial<typeof charge.card>) =>
  chargeBody.safeParse({ ...charge, card: { ...charge.card, ...card } }).success

it.each(['11/26', '12/26', '01/27', '11 / 26'])('takes a card that is good to %s', (expiry) => {
  expect(takes({ expiry })).toBe(true)
})

it.each(['10/26', '12/25', '00/27', '13/27', '1/27', '2027-01', ''])(
  'refuses a card that is good to "%s"',
  (expiry) => {
    expect(takes({ expiry })).toBe(false)
  },
)

it.each(['4242424242424242', '4242-4242-4242-4242', '378282246310005'])('takes card %s', (number) => {
  expect(takes({ number })).toBe(true)
})

it.each(['4242424242424243', '42', 'forty-two', '0'.repeat(20)])('refuses card %s', (number) => {
  expect(takes({ number })).toBe(false)
})
