import type { Locator, Page } from '@playwright/test'
import { expect, type Shop, test } from './support/shop.ts'

// Errors that belong to a field: the message sits at it, its summary links to it, the focus goes there, and the next submit goes through.

interface Mistake {
  what: string
  /** How it comes to be. */
  make: (page: Page, shop: Shop) => Promise<void>
  field: (page: Page) => Locator
  says: string
  mend: (field: Locator) => Promise<void>
}

const named = (label: string) => (page: Page) =>
  page.getByRole('group').getByRole('textbox', { name: label, exact: true })
const quantity = (row: number) => (page: Page) => page.getByRole('spinbutton', { name: 'Quantity' }).nth(row - 1)

const mistakes: Mistake[] = [
  {
    what: 'a missing parameter',
    make: (page) => named('Email')(page).fill(''),
    field: named('Email'),
    says: 'Enter your email',
    mend: (field) => field.fill('ada@example.com'),
  },
  {
    what: 'a wrong parameter',
    make: (page) => named('Email')(page).fill('ada'),
    field: named('Email'),
    says: 'Email must be an email address',
    mend: (field) => field.fill('ada@example.com'),
  },
  {
    what: 'a missing nested parameter',
    make: (page) => named('Street and number')(page).fill(''),
    field: named('Street and number'),
    says: 'Enter your street and number',
    mend: (field) => field.fill('12 Mill Lane'),
  },
  {
    what: 'a wrong nested parameter',
    make: (page) => named('Postcode')(page).fill('!'),
    field: named('Postcode'),
    says: 'Postcode must be a postcode',
    mend: (field) => field.fill('9000'),
  },
  {
    what: 'a missing parameter in row 2',
    make: (page) => quantity(2)(page).fill(''),
    field: quantity(2),
    says: 'Enter the quantity',
    mend: (field) => field.fill('1'),
  },
  {
    what: 'a wrong parameter in row 2',
    make: (page) => quantity(2)(page).fill('0'),
    field: quantity(2),
    says: 'Quantity must be at least 1',
    mend: (field) => field.fill('1'),
  },
  {
    what: 'a wrong parameter in row 2 that only the server finds wrong',
    make: (_page, shop) => shop.arm({ target: 'sweetspot', fault: 'invalid_parameter_nested' }),
    field: quantity(2),
    says: 'Quantity must be a whole number',
    mend: (field) => field.fill('2'),
  },
]

for (const { what, make, field: find, says, mend } of mistakes) {
  test(`${what} is said at its field, once`, async ({ shop, page }) => {
    await shop.openCheckout()
    await make(page, shop)
    await shop.placeOrder()

    const field = find(page)
    await expect(field).toHaveAccessibleDescription(new RegExp(`${says}$`))
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toBeFocused()
    const summary = page.getByRole('group', { name: 'Check 1 answer below' })
    await expect(summary.getByRole('link', { name: says })).toBeVisible()
    await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1)
    await shop.expectOnly('form')
    await shop.expectNeverSaid(/address\[|items\[|line1|parameter|invalid|sku/i)

    await mend(field)
    await expect(summary).toBeHidden()
    await shop.placeOrder()
    await expect(page.getByRole('heading', { level: 1, name: 'Payment' })).toBeVisible()
  })
}
