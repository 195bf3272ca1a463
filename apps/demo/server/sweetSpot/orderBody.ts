import { z } from 'zod'

const text = (most: number) =>
  z.string('must be text').trim().min(1, 'is required').max(most, `must have at most ${most} characters`)

const address = z
  .strictObject(
    {
      line1: text(120),
      city: text(80),
      postcode: text(12).regex(/^[\p{L}\d][\p{L}\d -]{1,10}[\p{L}\d]$/u, 'must be a postcode'),
      country: text(60),
    },
    'must be an address',
  )
  .refine(({ country, postcode }) => !isGermany(country) || /^\d{5}$/.test(postcode), {
    path: ['postcode'],
    error: 'must have five digits in Germany',
  })

const item = z.strictObject(
  {
    sku: text(60),
    quantity: z.int('must be a whole number').min(1, 'must be at least 1').max(20, 'must be at most 20'),
  },
  'must be an item',
)

/** What POST /v1/orders takes. Fields stand in the order in which they are checked. */
export const orderBody = z.strictObject({
  email: text(254).pipe(z.email('must be an email address')),
  name: text(80),
  address,
  items: z.array(item, 'must be a list').min(1, 'is required').max(50, 'must have at most 50 rows'),
  coupon: z.string('must be text').trim().max(40, 'must have at most 40 characters').optional(),
})

export type OrderBody = z.infer<typeof orderBody>

/** What POST /v1/customers takes. */
export const customerBody = z.strictObject({
  email: text(254).pipe(z.email('must be an email address')),
  name: text(80),
})

function isGermany(country: string): boolean {
  return ['de', 'germany', 'deutschland'].includes(country.toLowerCase())
}
