import type { ReactElement } from 'react'
import { Controller, type UseFormProps, type UseFormReturn, useForm } from 'react-hook-form'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useMirroredErrors, useServerErrors } from './index.ts'
import { refusal } from './test-support/failure.ts'
import { watchPublished } from './test-support/watchPublished.ts'

// Fields as apps wrote them before the kit came: one reads `fieldState`, one `formState`.

interface Person {
  email: string
  name: string
}
interface Probe {
  form?: UseFormReturn<Person>
  errors?: ServerErrors<Person>
}
interface Props {
  on?: Probe
  send: () => Promise<unknown>
  props?: UseFormProps<Person>
  isNameShown?: boolean
}

function PersonForm({ on = {}, send, props, isNameShown = true }: Props): ReactElement {
  const form = useForm<Person>({ defaultValues: { email: 'a', name: 'b' }, ...props })
  const errors = useServerErrors(form)
  useMirroredErrors(form)
  Object.assign(on, { form, errors })
  return (
    <form noValidate onSubmit={errors.handleSubmit(send)}>
      <Controller
        control={form.control}
        name="email"
        rules={{ required: 'Email is needed' }}
        render={({ field, fieldState: { invalid, error } }) => (
          <>
            <input aria-label="Email" aria-invalid={invalid} {...field} />
            <p data-testid="email">{error?.message}</p>
          </>
        )}
      />
      {isNameShown && <input aria-label="Name" {...form.register('name')} />}
      <p data-testid="name">{form.formState.errors.name?.message}</p>
      <button type="submit">Send</button>
    </form>
  )
}

/** The element that a field's own words stand in. */
const words = (name: string) => page.getByTestId(name)
const send = () => page.getByRole('button', { name: 'Send' }).click()
const both = () => Promise.reject(refusal('email', 'name'))

test('fieldState.error and formState.errors say what the server refused, it counts as shown, and the next submit goes', async () => {
  const published = watchPublished()
  const handler = vi.fn<typeof both>(both)
  await render(<PersonForm send={handler} />)
  for (const times of [1, 2, 3]) {
    await send()
    await expect.poll(() => handler.mock.calls.length).toBe(times)
    await expect.element(words('email')).toHaveTextContent('Email was refused')
    await expect.element(words('name')).toHaveTextContent('Name was refused')
  }
  await expect.element(page.getByLabelText('Email')).toHaveAttribute('aria-invalid', 'true')
  await expect.poll(() => published.length).toBe(0)
})

test('a changed value takes its own away and leaves the other', async () => {
  watchPublished()
  await render(<PersonForm send={both} />)
  await send()
  await expect.element(words('email')).toHaveTextContent('Email was refused')
  await page.getByLabelText('Email').fill('changed')
  await expect.element(words('email')).toHaveTextContent('')
  await expect.element(words('name')).toHaveTextContent('Name was refused')
})

test('blur and trigger() take nothing away, in mode all', async () => {
  watchPublished()
  const on: Probe = {}
  await render(<PersonForm on={on} send={both} props={{ mode: 'all' }} />)
  await send()
  await expect.element(words('name')).toHaveTextContent('Name was refused')
  for (const label of ['Email', 'Name']) {
    await page.getByLabelText(label).click()
    page.getByRole('button', { name: 'Send' }).element().focus()
  }
  await on.form?.trigger()
  await expect.element(words('email')).toHaveTextContent('Email was refused')
  await expect.element(words('name')).toHaveTextContent('Name was refused')
})

test("the client's own word comes first, and is nobody else's", async () => {
  watchPublished()
  const on: Probe = {}
  const handler = vi.fn<typeof both>(both)
  await render(<PersonForm on={on} send={handler} />)
  await send()
  await expect.element(words('email')).toHaveTextContent('Email was refused')
  await page.getByLabelText('Email').fill('')
  await expect.element(words('email')).toHaveTextContent('Email is needed')
  await send()
  await expect.element(words('email')).toHaveTextContent('Email is needed')
  await expect.element(words('name')).toHaveTextContent('Name was refused')
  expect(on.errors?.get('email').messages).toEqual(['Email is needed'])
  expect(on.errors?.all().map(({ name }) => name)).toEqual(['email', 'name'])
  await page.getByLabelText('Email').fill('changed')
  await expect.element(words('email')).toHaveTextContent('')
  expect(handler).toHaveBeenCalledTimes(1)
})

test('an error that comes while the client still checks holds no submit up', async () => {
  watchPublished()
  const on: Probe = {}
  const checks: (() => void)[] = []
  const callsAfterChecks = () => {
    for (const done of checks.splice(0)) done()
    return handler.mock.calls.length
  }
  const handler = vi.fn<typeof both>(both)
  await render(<PersonForm on={on} send={handler} />)
  on.form?.register('name', { validate: () => new Promise((done) => checks.push(() => done(true))) })
  await send()
  await expect.poll(() => checks.length).toBeGreaterThan(0)
  on.errors?.apply(refusal('email'))
  await new Promise((done) => setTimeout(done, 50))
  expect(on.form?.getFieldState('email').error).toBeUndefined()
  await expect.poll(callsAfterChecks).toBe(1)
  await expect.element(words('email')).toHaveTextContent('Email was refused')
})

test('what no mounted field has is not written, holds nothing up and is left to the toaster', async () => {
  const published = watchPublished()
  const on: Probe = {}
  const handler = vi.fn<typeof both>(() => Promise.reject(refusal('nowhere', 'name')))
  await render(<PersonForm on={on} send={handler} isNameShown={false} />)
  await send()
  // Of a form that an earlier test took away before anybody could see it, the error comes here as well.
  const left = () => published.filter(({ issues }) => issues.some(({ path }) => path[0] === 'nowhere'))
  await expect.poll(() => left().length).toBe(1)
  expect(Object.keys(on.form?.formState.errors ?? {})).toEqual(['root'])
  await send()
  await expect.poll(() => handler.mock.calls.length).toBe(2)
})
