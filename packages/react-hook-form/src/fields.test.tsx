import { useState } from 'react'
import {
  Controller,
  type FieldErrors,
  type FieldValues,
  FormProvider,
  type Resolver,
  useForm,
  useFormContext,
} from 'react-hook-form'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useFieldErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { type Checkout, Field, filled, Message, Summary } from './test-support/Checkout.tsx'
import { refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

interface Probe<T extends FieldValues> {
  errors?: ServerErrors<T>
  seen: unknown[]
}

function Controlled({ on }: { on: Probe<{ colour: string }> }) {
  const form = useForm({ defaultValues: { colour: 'red' } })
  const errors = useServerErrors(form)
  const { props } = useFieldErrors(errors, 'colour')
  Object.assign(on, { errors })
  return (
    <form>
      <Controller
        control={form.control}
        name="colour"
        render={({ field }) => <input aria-label="colour" {...field} {...props} />}
      />
      <Message errors={errors} name="colour" />
    </form>
  )
}

test('a Controller’s field shows its error by props, and an edit takes it away', async () => {
  const on: Probe<{ colour: string }> = { seen: [] }
  const screen = await render(<Controlled on={on} />)
  const input = screen.getByLabelText('colour')
  await act(() => on.errors?.apply(refusal('colour')))
  await expect.element(screen.getByTestId('message colour')).toHaveTextContent('colour')
  await expect.element(input).toHaveAttribute('aria-invalid', 'true')
  await expect.element(input).toHaveAttribute('aria-describedby', on.errors?.get('colour').messageId ?? '')
  await input.fill('green')
  await expect.element(input).not.toHaveAttribute('aria-invalid')
})

function Child({ on }: { on: Probe<Checkout> }) {
  const errors = useServerErrors(useFormContext<Checkout>())
  on.seen.push(errors)
  return <Field errors={errors} name="email" />
}

function Provided({ on }: { on: Probe<Checkout> }) {
  const form = useForm<Checkout>({ defaultValues: filled })
  const errors = useServerErrors(form, { labels: { email: 'Your email' } })
  Object.assign(on, { errors })
  return (
    <FormProvider {...form}>
      <Child on={on} />
      <Summary errors={errors} />
    </FormProvider>
  )
}

test('a child under FormProvider gets the same errors, and leaves the options of its parent', async () => {
  const on: Probe<Checkout> = { seen: [] }
  const screen = await render(<Provided on={on} />)
  expect(new Set([...on.seen, on.errors]).size).toBe(1)
  await act(() => on.errors?.apply(refusal('email')))
  await expect.element(screen.getByTestId('message email')).toHaveTextContent('email')
  expect(on.errors?.all()[0]?.label).toBe('Your email')
})

function Conditional({ on }: { on: Probe<Checkout> }) {
  const form = useForm<Checkout>({ defaultValues: filled, shouldUnregister: true })
  const errors = useServerErrors(form)
  const [isShown, show] = useState(true)
  Object.assign(on, { errors })
  const submit = errors.handleSubmit(async () => {
    on.seen.push('sent')
    show(false)
    throw refusal('email')
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {isShown && <Field errors={errors} name="email" />}
      <Summary errors={errors} />
      <button type="submit">Send</button>
    </form>
  )
}

test('an error of a field that is gone by then stands in the summary, and the next submit goes', async () => {
  const on: Probe<Checkout> = { seen: [] }
  const screen = await render(<Conditional on={on} />)
  await screen.getByRole('button').click()
  await expect.element(screen.getByTestId('summary')).toHaveTextContent('email:email')
  await screen.getByRole('button').click()
  await expect.poll(() => on.seen.length).toBe(2)
})

// What every Standard Schema has (zod 4, valibot, arktype), so that no schema library is needed to prove the seam.
interface StandardSchema<T, O> {
  readonly '~standard': {
    readonly validate: (value: T) => { value: O } | { issues: readonly { path: readonly string[]; message: string }[] }
  }
}
const resolverOf =
  <T extends FieldValues, O extends FieldValues>(schema: StandardSchema<T, O>): Resolver<T, unknown, O> =>
  (values) => {
    const result = schema['~standard'].validate(values)
    if ('value' in result) return { values: result.value, errors: {} }
    const errors: FieldErrors<FieldValues> = {}
    for (const { path, message } of result.issues) errors[path.join('.')] = { type: 'schema', message }
    return { values: {}, errors: errors as FieldErrors<T> }
  }
const ages: StandardSchema<{ age: string }, { age: number }> = {
  '~standard': {
    validate: ({ age }) =>
      /^\d+$/.test(age) ? { value: { age: Number(age) } } : { issues: [{ path: ['age'], message: 'Enter a number' }] },
  },
}

function Schema({ on }: { on: Probe<{ age: string }> }) {
  const form = useForm({ defaultValues: { age: '41', name: '' }, resolver: resolverOf(ages) as never })
  const errors = useServerErrors(form)
  const submit = errors.handleSubmit(async (values) => {
    on.seen.push(values)
    throw refusal('age')
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Field errors={errors} name="age" />
      <Field errors={errors} name="name" />
      <Summary errors={errors} />
      <button type="submit">Send</button>
    </form>
  )
}

test('with a resolver the handler gets its output, its refusals come first, and sibling edits keep server errors', async () => {
  const on: Probe<{ age: string }> = { seen: [] }
  const screen = await render(<Schema on={on} />)
  await screen.getByRole('button').click()
  await expect.element(screen.getByTestId('summary')).toHaveTextContent('age:age')
  expect(on.seen).toEqual([{ age: 41 }])
  await screen.getByLabelText('name').fill('Ada')
  await expect.element(screen.getByTestId('summary')).toHaveTextContent('age:age')
  await screen.getByLabelText('age').fill('many')
  await expect.element(screen.getByTestId('message age')).toHaveTextContent('invalid_parameter')
  await screen.getByRole('button').click()
  expect(on.seen.length).toBe(1)
})

test('with native validation the handler is reached again after a server error', async () => {
  let calls = 0
  const page = await mountCheckout({
    props: { shouldUseNativeValidation: true },
    send: () => {
      calls += 1
      return Promise.reject(refusal('email'))
    },
  })
  await page.submit()
  await expect.poll(() => page.message('email')).toBe('email')
  await page.submit()
  await expect.poll(() => calls).toBe(2)
})

interface Upload {
  photo: FileList
}
function FileForm() {
  const form = useForm<Upload>()
  const errors = useServerErrors(form)
  const submit = errors.handleSubmit(() => Promise.reject(refusal('photo')))
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Field errors={errors} name="photo" type="file" />
      <Summary errors={errors} />
      <button type="submit">Send</button>
    </form>
  )
}

test('a file’s error stays until another file is chosen', async () => {
  const screen = await render(<FileForm />)
  const input = screen.getByLabelText('photo')
  await userEvent.upload(input, new File(['one'], 'one.png', { type: 'image/png' }))
  await screen.getByText('Send').click()
  await expect.element(screen.getByTestId('message photo')).toHaveTextContent('photo')
  await userEvent.tab()
  await expect.element(screen.getByTestId('message photo')).toHaveTextContent('photo')
  await userEvent.upload(input, new File(['two'], 'two.png', { type: 'image/png' }))
  await expect.poll(() => screen.container.querySelector('[data-testid="message photo"]')).toBeNull()
})

function Labels({ on }: { on: Probe<Record<string, string>> }) {
  const form = useForm<Record<string, string>>({ defaultValues: { a: '', b: '', c: '', d: '', e: '', hidden: '' } })
  const errors = useServerErrors(form, { labels: { d: 'Said by the app' } })
  Object.assign(on, { errors })
  return (
    <form>
      <label>
        Wrapped *
        <select {...errors.register('a')}>
          <option>One</option>
        </select>
      </label>
      <input aria-label="Said on the element" {...errors.register('b')} />
      <span id="other">Said elsewhere:</span>
      <input aria-labelledby="other" {...errors.register('c')} />
      <input aria-label="Said on the element" {...errors.register('d')} />
      <fieldset>
        <legend>Asked of all:</legend>
        <input type="radio" value="one" aria-label="One" {...errors.register('e')} />
        <input type="radio" value="two" aria-label="Two" {...errors.register('e')} />
      </fieldset>
      <Summary errors={errors} />
    </form>
  )
}

test('the summary calls a field what the page calls it, and the app’s own word wins', async () => {
  const on: Probe<Record<string, string>> = { seen: [] }
  await render(<Labels on={on} />)
  await act(() => on.errors?.apply(refusal('a', 'b', 'c', 'd', 'e', 'hidden', 'nowhere')))
  const labels = on.errors?.all().map(({ name, label }) => [name, label])
  expect(labels).toEqual([
    ['root', undefined],
    ['a', 'Wrapped'],
    ['b', 'Said on the element'],
    ['c', 'Said elsewhere'],
    ['d', 'Said by the app'],
    ['e', 'Asked of all'],
    ['hidden', undefined],
  ])
  expect(on.errors?.all().at(-1)?.message).toBe('Hidden was refused')
})

// A form hands out its fields as members of its own: `form.elements` is then the input.
const members = ['elements', 'closest', 'isConnected', 'length', 'name'] as const
function Members({ on }: { on: Probe<Record<string, string>> }) {
  const form = useForm<Record<string, string>>({ defaultValues: Object.fromEntries(members.map((name) => [name, ''])) })
  const errors = useServerErrors(form)
  const submit = errors.handleSubmit(async (values) => {
    on.seen.push(values)
    throw refusal(...members, 'nowhere')
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Summary errors={errors} />
      <Controller control={form.control} name="elements" render={({ field }) => <input {...field} />} />
      {members.slice(1).map((name) => (
        <Field key={name} errors={errors} name={name} />
      ))}
      <button type="submit">Send</button>
    </form>
  )
}

test('fields that are called like members of a form are fields like any other', async () => {
  const on: Probe<Record<string, string>> = { seen: [] }
  const screen = await render(<Members on={on} />)
  const told = `root:nowhere ${members.map((name) => `${name}:${name}`).join(' ')}`
  for (const round of [1, 2]) {
    await screen.getByText('Send').click()
    await expect.element(screen.getByTestId('summary')).toHaveTextContent(told)
    expect(on.seen.length).toBe(round)
  }
  await expect.poll(() => document.activeElement?.getAttribute('name')).toBe('elements')
})
