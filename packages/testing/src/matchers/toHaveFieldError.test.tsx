import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../vitest.ts'
import { CheckoutForm } from '../test-support/CheckoutForm.tsx'
import { emailMissing } from '../test-support/failures.ts'

const failed = async () => render(<CheckoutForm error={emailMissing()} />)

// A form that is gone before anybody could see it (two frames) has shown nothing: its error would go to a toaster.
afterEach(() => new Promise((done) => setTimeout(done, 50)))

describe('toHaveFieldError', () => {
  it('finds the field’s own sentence, in an element, the document and a locator', async () => {
    const screen = await failed()
    await expect.element(page.getByRole('form', { name: 'Checkout' })).toHaveFieldError('email', 'Enter your email')
    expect(screen.container).toHaveFieldError('email', 'Enter your email')
    expect(document).toHaveFieldError('email', /email/)
    expect(document).toHaveFieldError('email')
  })

  it('fails for a field without an error, and says so', async () => {
    await failed()
    expect(document).not.toHaveFieldError('address.postcode')
    expect(() => expect(document).toHaveFieldError('address.postcode')).toThrow(/not marked with aria-invalid="true"/)
  })

  it('fails for other words than the field says, and quotes them', async () => {
    await failed()
    expect(() => expect(document).toHaveFieldError('email', 'Enter')).toThrow(/it says "Enter your email"/)
  })

  it('fails for a name that no control has', async () => {
    await failed()
    expect(() => expect(document).toHaveFieldError('mail')).toThrow(/there is no control of that name/)
  })

  it('fails when the message is there but hidden', async () => {
    const { container } = await failed()
    for (const message of container.querySelectorAll<HTMLElement>('[data-faultkit="field-message"]')) {
      message.style.display = 'none'
    }
    expect(() => expect(container).toHaveFieldError('email')).toThrow(/points at no visible message/)
  })

  it('fails when only the colour says so', async () => {
    const { container } = await failed()
    container.querySelector('[name="email"]')?.removeAttribute('aria-invalid')
    expect(container).not.toHaveFieldError('email')
  })

  it('reads a message that is not the kit’s own', () => {
    document.body.innerHTML =
      '<input name="age" aria-invalid="true" aria-describedby="age-error"><p id="age-error">Age must be a number</p>'
    expect(document).toHaveFieldError('age', 'Age must be a number')
    document.body.innerHTML = ''
  })

  it('names what it can look into when it gets something else', () => {
    expect(() => expect('form').not.toHaveFieldError('email')).toThrow(/FK-501/)
  })
})
