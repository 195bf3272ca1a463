import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { Controller, useForm } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { type ServerErrorOptions, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { type Checkout, Field, filled, Summary } from './test-support/Checkout.tsx'
import { later, refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'
import { watchPublished } from './test-support/watchPublished.ts'

const focused = (): string | null =>
  document.activeElement?.getAttribute('name') ?? document.activeElement?.getAttribute('data-testid') ?? null

test('goes to the first field in the document, whatever the order of the answer', async () => {
  const page = await mountCheckout({
    send: () => Promise.reject(refusal('items.1.sku', 'address.postcode', 'address.line1')),
  })
  await page.submit()
  await expect.poll(focused).toBe('address.line1')
})

// A Controller registers in an effect, after every plain field.
function Mixed() {
  const form = useForm<Checkout>({ defaultValues: filled })
  const errors = useServerErrors(form)
  return (
    <form
      onSubmit={(event) => void errors.handleSubmit(() => Promise.reject(refusal('address.line1', 'email')))(event)}
    >
      <Controller control={form.control} name="email" render={({ field }) => <input {...field} />} />
      <Field errors={errors} name="address.line1" />
      <Summary errors={errors} />
      <button type="submit">Send</button>
    </form>
  )
}

test('goes by the document even where react-hook-form goes by registration', async () => {
  watchPublished()
  const screen = await render(<Mixed />)
  await screen.getByRole('button').click()
  await expect.poll(focused).toBe('email')
})

function Late({ isFilled }: { isFilled: boolean }) {
  const empty = { ...filled, email: '', address: { line1: '', postcode: '' } }
  const form = useForm<Checkout>({ defaultValues: isFilled ? filled : empty })
  const errors = useServerErrors(form)
  const [isShown, show] = useState(false)
  const submit = errors.handleSubmit(() => Promise.reject(refusal('address.line1', 'email')))
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Summary errors={errors} />
      {isShown && <Field errors={errors} name="email" rules={{ required: true }} />}
      <Field errors={errors} name="address.line1" rules={{ required: true }} />
      <button type="button" onClick={() => show(true)}>
        More
      </button>
      <button type="submit">Send</button>
    </form>
  )
}

/** Where the focus went after the submit, in turn, and what the summary said. */
async function submitLate(isFilled: boolean) {
  watchPublished()
  const moves: string[] = []
  const screen = await render(<Late isFilled={isFilled} />)
  screen.container.addEventListener('focusin', () => moves.push(focused() ?? ''))
  await screen.getByText('More').click()
  await screen.getByText('Send').click()
  await expect.poll(focused).toBe('email')
  await act(() => undefined)
  const summary = screen.getByTestId('summary').element().textContent
  return { moves: moves.filter((name) => name !== ''), summary }
}

test('what the server refuses takes the focus once, to the first in the document, also where that mounted last', async () => {
  const { moves, summary } = await submitLate(true)
  expect(moves).toEqual(['email'])
  expect(summary).toBe('email:email address.line1:address.line1')
})

// react-hook-form has moved it already, by the order of registration.
test('what the client refuses takes the focus in the end to the first in the document, also where that mounted last', async () => {
  const { moves, summary } = await submitLate(false)
  expect(moves.at(-1)).toBe('email')
  expect(summary).toBe('email:parameter_missing address.line1:parameter_missing')
})

function Guarded() {
  const form = useForm<Checkout>({ defaultValues: filled })
  const errors = useServerErrors(form)
  const submit = errors.handleSubmit(() => Promise.reject(refusal('email')))
  return (
    <form onSubmit={(event) => void submit(event)}>
      <fieldset disabled={form.formState.isSubmitting}>
        <Field errors={errors} name="email" />
        <button type="submit">Send</button>
      </fieldset>
    </form>
  )
}

test('waits until a fieldset that was disabled while sending is enabled', async () => {
  const screen = await render(<Guarded />)
  await screen.getByRole('button').click()
  await expect.poll(focused).toBe('email')
})

test('does not call back someone who went elsewhere', async () => {
  const answer = later<void>()
  const page = await mountCheckout({ send: () => answer.promise, children: <textarea aria-label="note" /> })
  await page.submit()
  await page.screen.getByLabelText('note').click()
  await act(() => answer.reject(refusal('email')))
  await expect.poll(() => page.message('email')).toBe('email')
  await act(() => undefined)
  expect(document.activeElement?.getAttribute('aria-label')).toBe('note')
})

test('does not call back someone who types again', async () => {
  const answer = later<void>()
  const page = await mountCheckout({ send: () => answer.promise })
  await page.submit()
  await page.fill('address.line1', 'elsewhere')
  await act(() => answer.reject(refusal('email')))
  await act(() => undefined)
  expect(focused()).toBe('address.line1')
})

test('does not take the focus for an error that no submit brought', async () => {
  const page = await mountCheckout()
  await act(() => page.errors.apply(refusal('email')))
  expect(page.message('email')).toBe('email')
  expect(document.activeElement).toBe(document.body)
})

test('goes to the summary when no field is to blame', async () => {
  const page = await mountCheckout({ send: () => Promise.reject(refusal('nowhere')) })
  await page.submit()
  await expect.poll(focused).toBe('summary')
})

function Colours({ chosen }: { chosen: string }) {
  const form = useForm({ defaultValues: { colour: chosen } })
  const errors = useServerErrors(form)
  return (
    <form onSubmit={(event) => void errors.handleSubmit(() => Promise.reject(refusal('colour')))(event)}>
      {['red', 'green'].map((colour) => (
        <input key={colour} type="radio" value={colour} aria-label={colour} {...errors.register('colour')} />
      ))}
      <button type="submit">Send</button>
    </form>
  )
}

test('takes the chosen one of radio buttons, else the first', async () => {
  watchPublished()
  for (const [chosen, target] of [
    ['green', 'green'],
    ['', 'red'],
  ] as const) {
    const screen = await render(<Colours chosen={chosen} />)
    await screen.getByRole('button').click()
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe(target)
    await screen.unmount()
  }
})

function Shadow({ children }: { children: ReactNode }) {
  const [root, setRoot] = useState<ShadowRoot>()
  return (
    <div ref={(host) => void (host && !root && setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' })))}>
      {root && createPortal(children, root)}
    </div>
  )
}

function Form() {
  const form = useForm<Checkout>({ defaultValues: filled })
  const errors = useServerErrors(form)
  return (
    <form
      onSubmit={(event) => void errors.handleSubmit(() => Promise.reject(refusal('address.line1', 'email')))(event)}
    >
      <Shadow>
        <Field errors={errors} name="email" />
      </Shadow>
      <Field errors={errors} name="address.line1" />
      <button type="submit">Send</button>
    </form>
  )
}

test('goes into a shadow root', async () => {
  const screen = await render(<Form />)
  await screen.getByRole('button').click()
  await expect.poll(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('name')).toBe('email')
})

const hiders = ['unmount', 'display', 'details'] as const
/** How a page keeps a part out of sight. */
function Part({ hide, isOpen, children }: { hide: (typeof hiders)[number]; isOpen: boolean; children: ReactNode }) {
  if (hide === 'details') return <details open={isOpen}>{children}</details>
  if (hide === 'display') return <div style={isOpen ? {} : { display: 'none' }}>{children}</div>
  return isOpen && children
}

function Steps({ opens, hide = 'unmount' }: { opens: boolean; hide?: (typeof hiders)[number] }) {
  const form = useForm<Checkout>({ defaultValues: filled })
  const [step, setStep] = useState('address')
  const options: ServerErrorOptions<Checkout> = opens ? { onReveal: (name) => setStep(name.split('.')[0] ?? '') } : {}
  const errors = useServerErrors(form, options)
  return (
    <form onSubmit={(event) => void errors.handleSubmit(() => Promise.reject(refusal('email')))(event)}>
      <Summary errors={errors} />
      <Part hide={hide} isOpen={step === 'email'}>
        <Field errors={errors} name="email" />
      </Part>
      {step === 'address' && <Field errors={errors} name="address.line1" />}
      <button type="submit">Send</button>
      <button type="button" onClick={() => errors.go('email')}>
        Go
      </button>
    </form>
  )
}

describe('a form in steps', () => {
  test.each(hiders)('opens the part that hides the field by %s, and then goes there', async (hide) => {
    const screen = await render(<Steps opens hide={hide} />)
    await screen.getByText('Send').click()
    await expect.poll(focused).toBe('email')
    await expect.element(screen.getByTestId('summary')).toHaveTextContent('email:email')
  })

  test.each(hiders)('goes to the summary when nobody can open the part that is hidden by %s', async (hide) => {
    const screen = await render(<Steps opens={false} hide={hide} />)
    await screen.getByText('Send').click()
    await expect.poll(focused, { timeout: 10_000 }).toBe('summary')
  })

  test('a link of the summary opens the step as well', async () => {
    const screen = await render(<Steps opens />)
    await screen.getByText('Go').click()
    await expect.poll(focused).toBe('email')
  })
})

function Picker() {
  const form = useForm<Checkout>({ defaultValues: filled })
  const errors = useServerErrors(form)
  return (
    <form onSubmit={(event) => void errors.handleSubmit(() => Promise.reject(refusal('email')))(event)}>
      <Controller
        control={form.control}
        name="email"
        render={({ field: { ref, name, value } }) => (
          <>
            <button type="button" ref={ref} data-testid="picker">
              Choose
            </button>
            <input type="hidden" name={name} value={value} />
          </>
        )}
      />
      <button type="submit">Send</button>
    </form>
  )
}

test('a composite without a control of its own takes the focus through react-hook-form', async () => {
  watchPublished()
  const screen = await render(<Picker />)
  await screen.getByText('Send').click()
  await expect.poll(focused).toBe('picker')
})
