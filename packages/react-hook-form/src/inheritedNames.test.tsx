import { FieldMessage } from '@faultkit/ui'
import { useForm } from 'react-hook-form'
import peer from 'react-hook-form/package.json' with { type: 'json' }
import { describe, expect, type Mock, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useFormErrors, useMirroredErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { refusal } from './test-support/failure.ts'

// Names that every object has from its prototype: looked up carelessly they are found where nothing is.

type Values = Record<string, unknown>
interface On {
  errors?: ServerErrors<Values>
  readonly sent: Mock<() => Promise<void>>
  /** react-hook-form would not send it. */
  readonly refused: Mock<() => void>
}
const nothingYet = (): On => ({ sent: vi.fn<() => Promise<void>>(async () => undefined), refused: vi.fn<() => void>() })

/** What `formState.errors` itself holds there: nothing inherited. */
function mirroredAt(errors: unknown, name: string): string | undefined {
  const below = (node: unknown, key: string): unknown =>
    Object.hasOwn(Object(node), key) ? Reflect.get(Object(node), key) : undefined
  const message = below(name.split('.').reduce(below, errors), 'message')
  return typeof message === 'string' ? message : undefined
}

function Form({ name, typed, on }: { name: string; typed?: string; on: On }) {
  const form = useForm<Values>(typed === undefined ? {} : { defaultValues: valuesAt(name, typed) })
  const errors = useServerErrors(form)
  useMirroredErrors(form)
  Object.assign(on, { errors })
  const summary = useFormErrors(errors)
  const { errors: mirrored } = form.formState
  const error = mirroredAt(mirrored, name)
  return (
    <form noValidate onSubmit={errors.handleSubmit(on.sent, on.refused)}>
      <input aria-label="field" {...errors.register(name)} />
      <FieldMessage errors={errors} name={name} />
      <p data-testid="mirror">{error ?? 'none'}</p>
      <p data-testid="summary">{summary.map((line) => line.name).join()}</p>
      <button type="submit">Save</button>
    </form>
  )
}

/** Such a value at such a path. */
const valuesAt = (path: string, value: string): Values =>
  path.split('.').reduceRight<unknown>((below, key) => (key === '0' ? [below] : { [key]: below }), value) as Values

const version: string = peer.version
const atTop = ['toString', 'valueOf', 'hasOwnProperty']
const below = ['a.toString', 'items.0.toString', 'items.0.valueOf', 'toString.a', 'a.hasOwnProperty']
/** 7.60 itself asks the values for `hasOwnProperty`, and throws. */
const isBearable = (name: string): boolean => version !== '7.60.0' || !name.endsWith('hasOwnProperty')
const field = () => page.getByLabelText('field')

describe.each([...atTop, ...below].filter(isBearable))('a field called %s', (name) => {
  test.each([
    ['with a default value', { typed: 'before' }],
    ['without one', {}],
  ])('%s: the message stands there, and goes when its value changes', async (_how, props) => {
    const on = nothingYet()
    await render(<Form name={name} on={on} {...props} />)
    await userEvent.fill(field(), 'first')
    await act(() => on.errors?.apply(refusal(name)))
    await expect.element(field()).toHaveAccessibleDescription(/was refused/)
    await expect.element(page.getByTestId('summary')).toHaveTextContent(name)
    await userEvent.fill(field(), 'second')
    await expect.element(field()).not.toHaveAttribute('aria-invalid', 'true')
    await expect.element(page.getByTestId('summary')).toHaveTextContent('')
  })

  test('is mirrored into formState.errors', async () => {
    const on = nothingYet()
    await render(<Form name={name} on={on} typed="before" />)
    await expect.element(page.getByTestId('mirror')).toHaveTextContent('none')
    await act(() => on.errors?.apply(refusal(name)))
    await expect.poll(() => page.getByTestId('mirror').element().textContent).toMatch(/was refused$/)
    await userEvent.fill(field(), 'second')
    await expect.element(page.getByTestId('mirror')).toHaveTextContent('none')
  })
})

/** Sends the form while such an error stands. */
async function sentWithError(name: string): Promise<On> {
  const on = nothingYet()
  await render(<Form name={name} on={on} typed="before" />)
  await act(() => on.errors?.apply(refusal(name)))
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => on.sent.mock.calls.length + on.refused.mock.calls.length).toBe(1)
  return on
}

test.each(below.filter(isBearable))('an error at %s holds no submit up', async (name) => {
  expect((await sentWithError(name)).sent).toHaveBeenCalledOnce()
})

// Without the kit, too: it takes what is inherited for an error, and nobody can send such a form.
test.each(atTop.filter(isBearable))('raw: react-hook-form never sends a form with a field called %s', async (name) => {
  expect((await sentWithError(name)).sent).not.toHaveBeenCalled()
})

test.each(['constructor', '__proto__', 'a.constructor', 'items.0.constructor', 'items.0.__proto__'])(
  'what is told of %s, which react-hook-form can hold nowhere, stands in the summary',
  async (name) => {
    const on = nothingYet()
    await render(<Form name="email" on={on} />)
    await act(() => on.errors?.apply(refusal(name)))
    await expect.element(page.getByTestId('summary')).toHaveTextContent('root')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => on.sent.mock.calls.length).toBe(1)
  },
)
