import { z } from 'zod'

const cardNumber = z
  .string('must be a card number')
  .transform((text) => text.replace(/[ -]/g, ''))
  .refine((digits) => /^\d{12,19}$/.test(digits) && passesLuhn(digits), 'must be a card number')

const expiry = z
  .string('must be a month and a year')
  .trim()
  .regex(/^(0[1-9]|1[0-2]) ?\/ ?\d{2}$/, 'must be a month and a year, like 04/29')
  .refine((text) => !isOver(text), 'must be in the future')

const card = z.strictObject(
  {
    number: cardNumber,
    expiry,
    cvc: z
      .string('must be 3 or 4 digits')
      .trim()
      .regex(/^\d{3,4}$/, 'must be 3 or 4 digits'),
  },
  'must be a card',
)

/** What POST /v1/charges takes. Fields stand in the order in which they are checked. */
export const chargeBody = z.strictObject({
  orderId: z.string('must be text').min(1, 'is required').max(60, 'must have at most 60 characters'),
  amount: z.int('must be a whole number').min(1, 'must be at least 1').max(1_000_000, 'must be at most 1000000'),
  currency: z.string('must be text').regex(/^[A-Z]{3}$/, 'must be a currency code, like EUR'),
  card,
})

export type ChargeBody = z.infer<typeof chargeBody>

function passesLuhn(digits: string): boolean {
  const sum = digits
    .split('')
    .reverse()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

// A card is good to the end of its month. Regexes run even where an earlier check of the field failed, hence the guard.
function isOver(text: string, now: Date = new Date()): boolean {
  const [month, year] = text.split('/').map(Number)
  if (!month || year === undefined || Number.isNaN(year)) return false
  return new Date(2000 + year, month) <= now
}
