// What the server says of a control whose message no component of the form renders is not lost: the toaster shows it.
import { type ApiError, isClaimed, parseError } from '@faultkit/core'
import { useServerErrors } from '@faultkit/react-hook-form'
import '@faultkit/testing/vitest'
import { pageIncidents } from '@faultkit/react'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorToaster, FieldMessage } from './index.ts'
import { toasts } from './test-support/toasts.ts'

const refusal = (param: string): ApiError =>
  parseError(
    { status: 400, body: { error: { type: 'invalid_request_error', code: 'parameter_missing', param } } },
    { method: 'POST', url: 'https://shop.example/orders' },
  )

function Form({ isRead, error }: { isRead: boolean; error: ApiError }): ReactElement {
  const errors = useServerErrors(useForm({ defaultValues: { country: '' } }))
  return (
    <form noValidate onSubmit={errors.handleSubmit(() => Promise.reject(error))}>
      <label>
        Country
        <select {...errors.register('country')}>
          <option value="">–</option>
          <option value="gh">Ghana</option>
        </select>
      </label>
      {isRead && <FieldMessage errors={errors} name="country" />}
      <button type="submit">Order</button>
    </form>
  )
}

// A form that is gone leaves its toast to be read.
afterEach(() => pageIncidents().clear())

it.each([
  ['a select that has no message', 'country'],
  ['a parameter that is no field of the form', 'tenant'],
] as const)('is told by a toast: %s', async (_name, param) => {
  const error = refusal(param)
  await render(
    <>
      <Form isRead={false} error={error} />
      <ErrorToaster />
    </>,
  )
  await page.getByRole('button', { name: 'Order' }).click()
  await expect.poll(toasts).toHaveLength(1)
  await expect(document).toShowOneSurface()
  const isInvalid = page.getByRole('combobox').element().getAttribute('aria-invalid')
  expect(isInvalid).toBe(param === 'country' ? 'true' : null)
})

it('is told at the field alone where a message stands', async () => {
  const error = refusal('country')
  await render(
    <>
      <Form isRead error={error} />
      <ErrorToaster />
    </>,
  )
  await page.getByRole('button', { name: 'Order' }).click()
  await expect.element(page.getByText('Enter your country')).toBeVisible()
  await expect(document).toShowOneSurface()
  expect(isClaimed(error)).toBe(true)
  expect(toasts()).toEqual([])
})
