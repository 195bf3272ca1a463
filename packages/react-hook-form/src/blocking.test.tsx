import { type FieldValues, type UseFormProps, type UseFormReturn, useFieldArray, useForm } from 'react-hook-form'
import { describe, expect, type Mock, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { failure, issueAt } from './test-support/failure.ts'
import { watchPublished } from './test-support/watchPublished.ts'

// What setError does to the next submit in the raw library, beside what the kit does with the same path. A release of
// react-hook-form that changes the first column fails here, and the workaround can be looked at again.
const values = { email: 'a', address: { line1: 'b' }, items: [{ price: 'c' }] }

interface Probe {
  form: UseFormReturn<FieldValues>
  apply: (path: string) => void
  submit: () => Promise<unknown>
}

function Form({ probe, send, props }: { probe: Partial<Probe>; send: () => void; props: UseFormProps<FieldValues> }) {
  const form = useForm<FieldValues>({ defaultValues: values, ...props })
  const errors = useServerErrors(form)
  useFieldArray({ control: form.control, name: 'items' })
  const submit = errors.handleSubmit(async () => send())
  Object.assign(probe, {
    form,
    submit: () => submit(),
    apply: (path: string) => errors.apply(failure({ issues: [{ ...issueAt(path), code: 'refused' }] })),
  })
  return (
    <form>
      <input {...errors.register('email')} />
      <input {...errors.register('address.line1')} />
      <input {...errors.register('items.0.price')} />
    </form>
  )
}

async function mount(props: UseFormProps<FieldValues> = {}): Promise<{ probe: Probe; send: Mock<() => void> }> {
  const probe: Partial<Probe> = {}
  const send = vi.fn<() => void>()
  watchPublished()
  await render(<Form probe={probe} send={send} props={props} />)
  return { probe: probe as Probe, send }
}

const resolver = async (all: FieldValues) => ({ values: all, errors: {} })

const raw: [target: string, builtIn: 'runs' | 'blocks', withResolver: 'runs' | 'blocks'][] = [
  ['email', 'runs', 'runs'],
  ['root', 'runs', 'runs'],
  ['root.serverError', 'runs', 'runs'],
  ['nowhere', 'blocks', 'runs'],
  ['address', 'blocks', 'runs'],
  ['form', 'blocks', 'runs'],
  ['items', 'blocks', 'runs'],
  ['items.root', 'blocks', 'runs'],
  ['items.7.price', 'blocks', 'runs'],
  ['a.constructor.y', 'blocks', 'runs'],
]

describe('the next submit after an error at', () => {
  test.each(raw)('%s reaches the handler with the kit', async (target) => {
    for (const props of [{}, { resolver }]) {
      const { probe, send } = await mount(props)
      await act(async () => probe.apply(target))
      await act(() => probe.submit())
      expect(send).toHaveBeenCalledOnce()
    }
  })

  test.each(raw)('%s, raw setError: built-in validation %s, a resolver %s', async (target, builtIn, withResolver) => {
    for (const [props, outcome] of [
      [{}, builtIn],
      [{ resolver }, withResolver],
    ] as const) {
      const { probe } = await mount(props)
      const send = vi.fn<() => void>()
      await act(async () => probe.form.setError(target, { type: 'server', message: 'x' }))
      await act(() => probe.form.handleSubmit(send)())
      expect(send.mock.calls.length > 0 ? 'runs' : 'blocks').toBe(outcome)
    }
  })
})

test('an error for a field that was unregistered meanwhile does not block, and the form tells it', async () => {
  const { probe, send } = await mount({ shouldUnregister: true })
  await act(async () => probe.form.unregister('email'))
  await act(async () => probe.apply('email'))
  await act(() => probe.submit())
  expect(send).toHaveBeenCalledOnce()
})

test('raw: an error for a field that was unregistered meanwhile blocks every submit', async () => {
  const { probe } = await mount({ shouldUnregister: true })
  const send = vi.fn<() => void>()
  await act(async () => probe.form.unregister('phone'))
  await act(async () => probe.form.setError('phone', { type: 'server', message: 'x' }))
  await act(() => probe.form.handleSubmit(send)())
  expect(send).not.toHaveBeenCalled()
})
