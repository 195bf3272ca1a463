import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { zodResolver } from '@hookform/resolvers/zod'
import { type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import * as z from 'zod'
import { type ServerErrors, useFieldErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { refusal } from './test-support/failure.ts'
import { watchPublished } from './test-support/watchPublished.ts'

interface Order {
  email: string
  amount: string
}
interface Sent {
  email: string
  amount: number
}

// The same rules in each: a number becomes one, and a large amount asks for an address at work.
const isFit = ({ email, amount }: Sent): boolean => amount < 100 || email.endsWith('@work.example')
const [notEmail, notNumber, notWork] = ['Enter an email', 'Enter a number', 'Enter your email at work']
const byZod = z
  .object({ email: z.email(notEmail), amount: z.string().regex(/^\d+$/, notNumber).transform(Number) })
  .refine(isFit, { path: ['email'], message: notWork })
const byValibot = v.pipe(
  v.object({
    email: v.pipe(v.string(), v.email(notEmail)),
    amount: v.pipe(v.string(), v.regex(/^\d+$/, notNumber), v.transform(Number)),
  }),
  v.forward(v.partialCheck([['email'], ['amount']], isFit, notWork), ['email']),
)
const resolvers: [string, Resolver<Order, unknown, Sent>][] = [
  ['zod', zodResolver(byZod)],
  ['valibot', valibotResolver<Order, unknown, Sent>(byValibot)],
  ['zod by Standard Schema', standardSchemaResolver(byZod)],
  ['valibot by Standard Schema', standardSchemaResolver(byValibot)],
]

interface Probe {
  form?: UseFormReturn<Order, unknown, Sent>
  sent: Sent[]
}

function Field({ errors, name }: { errors: ServerErrors<Order>; name: keyof Order }) {
  const { messages, messageId } = useFieldErrors(errors, name)
  return (
    <>
      <input aria-label={name} {...errors.register(name)} />
      <p id={messageId} data-testid={`${name} message`}>
        {messages.join(' | ')}
      </p>
    </>
  )
}

function Form({ on, resolver }: { on: Probe; resolver: Resolver<Order, unknown, Sent> }) {
  const form = useForm({ defaultValues: { email: 'ada@home.example', amount: '7' }, resolver })
  const errors = useServerErrors(form)
  Object.assign(on, { form })
  const submit = errors.handleSubmit(async (values) => {
    on.sent.push(values)
    throw refusal('email')
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Field errors={errors} name="email" />
      <Field errors={errors} name="amount" />
      <button type="submit">Send</button>
    </form>
  )
}

describe.each(resolvers)('with a schema of %s', (_name, resolver) => {
  const said = (name: string) => expect.poll(() => page.getByTestId(`${name} message`).element().textContent)
  const server = 'Email was refused'
  async function mount() {
    const on: Probe = { sent: [] }
    watchPublished()
    await render(<Form on={on} resolver={resolver} />)
    const send = () => page.getByRole('button').click()
    return { on, send }
  }

  test('the handler gets what the schema makes of the values, and the server is heard', async () => {
    const { on, send } = await mount()
    await send()
    await said('email').toBe(server)
    expect(on.sent).toEqual([{ email: 'ada@home.example', amount: 7 }])
  })

  test('the client’s rule speaks alone where the value was changed to a wrong one, and nothing is sent', async () => {
    const { on, send } = await mount()
    await send()
    await said('email').toBe(server)
    await page.getByLabelText('email').fill('ada')
    await said('email').toBe(notEmail)
    await send()
    await said('email').toBe(notEmail)
    expect(on.sent).toHaveLength(1)
  })

  test('one message at a time: the client’s first, the server’s again when the client’s is mended elsewhere', async () => {
    const { on, send } = await mount()
    await send()
    await said('email').toBe(server)
    await page.getByLabelText('amount').fill('700')
    await act(() => on.form?.trigger())
    await said('email').toBe(notWork)
    await page.getByLabelText('amount').fill('8')
    await act(() => on.form?.trigger())
    await said('email').toBe(server)
    expect(on.sent).toHaveLength(1)
  })

  test('an edit of another field and its rule leave the server’s error', async () => {
    const { on, send } = await mount()
    await send()
    await said('email').toBe(server)
    await page.getByLabelText('amount').fill('many')
    await said('amount').toBe(notNumber)
    await said('email').toBe(server)
    expect(on.sent).toHaveLength(1)
  })

  test('the next submit goes, with nothing changed', async () => {
    const { on, send } = await mount()
    await send()
    await said('email').toBe(server)
    await send()
    await expect.poll(() => on.sent.length).toBe(2)
  })
})
