import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type SubmitContext, useServerErrors } from './index.ts'
import { type Checkout, Field, filled, Summary } from './test-support/Checkout.tsx'
import { failure, refusal } from './test-support/failure.ts'
import { watchPublished } from './test-support/watchPublished.ts'

// The ways to hold a field still: by the page (the first two), and by react-hook-form, which then forgets its value.
const ways = ['fieldset', 'input', 'register', 'useForm'] as const
type Way = (typeof ways)[number]
type Sent = Pick<SubmitContext, 'idempotencyKey'> & { values: Checkout }

interface HeldProps {
  way: Way
  send: (values: Checkout, context: SubmitContext) => Promise<unknown>
  /** What react-hook-form alone would send. */
  raw: (values: Checkout) => void
  /** Held for good, not only while sending. */
  always?: boolean
}

function Held({ way, send, raw, always = false }: HeldProps): ReactElement {
  const [isBusy, hold] = useState(always)
  const is = (here: Way): boolean => isBusy && way === here
  // Said only there: what it says of its form, react-hook-form says on every input.
  const form = useForm<Checkout>({ defaultValues: filled, ...(way === 'useForm' && { disabled: isBusy }) })
  const errors = useServerErrors(form)
  const submit = errors.handleSubmit(async (values, context) => {
    hold(true)
    return send(values, context).finally(() => hold(always))
  })
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Summary errors={errors} />
      <fieldset disabled={is('fieldset')}>
        <Field errors={errors} name="email" disabled={is('input')} rules={is('register') ? { disabled: true } : {}} />
      </fieldset>
      <Field errors={errors} name="address.line1" />
      <button type="submit">Send</button>
      <button type="button" onClick={() => void form.handleSubmit(raw)()}>
        Raw
      </button>
      <button type="button" onClick={() => hold(false)}>
        Enable
      </button>
    </form>
  )
}

async function mount(way: Way, answer: () => Error, always = false) {
  const sent: Sent[] = []
  const raw: Checkout[] = []
  watchPublished()
  const send: HeldProps['send'] = async (values, { idempotencyKey }) => {
    sent.push({ values, idempotencyKey })
    await expect.poll(() => document.querySelector('input:disabled')).not.toBeNull()
    throw answer()
  }
  await render(<Held way={way} send={send} raw={(values) => raw.push(values)} always={always} />)
  return { sent, raw }
}
const submit = () => page.getByRole('button', { name: 'Send' }).click()
const focused = (): string | null => document.activeElement?.getAttribute('name') ?? null

describe.each(ways)('a field that its %s disables while it is sent', (way) => {
  test('is sent, and shows its error and takes the focus when it is enabled again', async () => {
    const { sent } = await mount(way, () => refusal('address.line1', 'email'))
    await submit()
    await expect.element(page.getByTestId('message email')).toHaveTextContent('email')
    await expect.poll(focused).toBe('email')
    expect(sent.map(({ values }) => values.email)).toEqual([filled.email])
  })

  test('has the same value after a lost connection: it is sent again under the same key', async () => {
    const { sent } = await mount(way, () => failure({ kind: 'connection', outcome: 'indeterminate' }))
    await submit()
    await expect.element(page.getByTestId('summary')).toMatchTextContent(/^root:/)
    await expect.element(page.getByLabelText('email')).toBeEnabled()
    await submit()
    await expect.poll(() => sent.length).toBe(2)
    await expect.element(page.getByTestId('summary')).not.toMatchTextContent('outcome_open')
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  })
})

describe.each(ways)('a field that its %s disables for good', (way) => {
  const forgets = way === 'register' || way === 'useForm'

  test(`raw and the kit: is ${forgets ? 'left out of what is sent' : 'sent like any other'}`, async () => {
    const { sent, raw } = await mount(way, () => refusal('nowhere'), true)
    await page.getByRole('button', { name: 'Raw' }).click()
    await submit()
    await expect.poll(() => sent.length).toBe(1)
    expect(sent.map(({ values }) => values)).toEqual(raw)
    expect(raw[0]?.email).toBe(forgets ? undefined : filled.email)
  })

  test('shows its error, leaves the focus to the summary, and blocks no submit', async () => {
    const { sent } = await mount(way, () => refusal('email'), true)
    await submit()
    await expect.element(page.getByTestId('message email')).toHaveTextContent('email')
    await expect.element(page.getByTestId('summary')).toHaveTextContent('email:email')
    await expect.poll(() => document.activeElement?.getAttribute('data-testid'), { timeout: 10_000 }).toBe('summary')
    await submit()
    await expect.poll(() => sent.length).toBe(2)
  })
})

test('someone who went elsewhere while the field was disabled is not called back when it is enabled', async () => {
  await mount('fieldset', () => refusal('email'), true)
  await submit()
  await expect.element(page.getByTestId('message email')).toHaveTextContent('email')
  await page.getByRole('button', { name: 'Enable' }).click()
  await expect.element(page.getByLabelText('email')).toBeEnabled()
  await new Promise((done) => setTimeout(done, 200))
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'Enable' }).element())
})
