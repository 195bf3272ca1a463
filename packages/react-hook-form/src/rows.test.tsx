import { type Control, useFieldArray, useForm, useFormState } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useFieldErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { type Checkout, Field, filled, rowKey, Summary } from './test-support/Checkout.tsx'
import { later, refusal } from './test-support/failure.ts'
import { type Mounted, mountCheckout } from './test-support/mountCheckout.tsx'

// Row 1 ("cup") is refused in every test; where it stands afterwards is what each move says.
const moves: [what: string, move: (page: Mounted) => void, at: string][] = [
  ['a row is inserted before it', ({ items }) => items.insert(0, { sku: 'new', quantity: '9' }), 'items.2.sku'],
  ['a row is put first', ({ items }) => items.prepend({ sku: 'new', quantity: '9' }), 'items.2.sku'],
  ['the row before it is removed', ({ items }) => items.remove(0), 'items.0.sku'],
  ['it is moved to the front', ({ items }) => items.move(1, 0), 'items.0.sku'],
  ['it changes places', ({ items }) => items.swap(0, 1), 'items.0.sku'],
  ['a row is added behind it', ({ items }) => items.append({ sku: 'new', quantity: '9' }), 'items.1.sku'],
  ['another value of its row is updated', ({ items }) => items.update(1, { sku: 'cup', quantity: '9' }), 'items.1.sku'],
  ['its row is set anew', ({ form }) => form.setValue('items.1', { sku: 'cup', quantity: '9' }), 'items.1.sku'],
  [
    'all rows are replaced',
    ({ items }) =>
      items.replace([
        { sku: 'pot', quantity: '1' },
        { sku: 'cup', quantity: '9' },
      ]),
    'items.1.sku',
  ],
]

describe.each(moves)('when %s', (_what, move, at) => {
  test('after the answer, the error follows its row', async () => {
    const page = await mountCheckout({ send: () => Promise.reject(refusal('items.1.sku', 'items.0.quantity')) })
    await page.submit()
    await expect.poll(() => page.message('items.1.sku')).toBe('items.1.sku')
    await act(() => move(page))
    expect(page.message(at)).toBe('items.1.sku')
    expect(page.input(at).value).toBe('cup')
    expect(page.input(at).getAttribute('aria-invalid')).toBe('true')
    expect(page.screen.container.querySelectorAll('[name$=sku][aria-invalid]').length).toBe(1)
  })

  test('before the answer, the error finds its row', async () => {
    const answer = later<void>()
    const page = await mountCheckout({ send: () => answer.promise })
    await page.submit()
    await act(() => move(page))
    await act(() => answer.reject(refusal('items.1.sku')))
    expect(page.message(at)).toBe('items.1.sku')
    expect(page.input(at).value).toBe('cup')
  })
})

test('a row that was set anew is followed as well, and a value that changed with it takes its error', async () => {
  const page = await mountCheckout({ send: () => Promise.reject(refusal('items.1.sku', 'items.1.quantity')) })
  await page.submit()
  await expect.poll(() => page.message('items.1.sku')).toBe('items.1.sku')
  await act(() => page.items.update(1, { sku: 'cup', quantity: '9' }))
  await act(() => page.items.move(1, 0))
  expect(page.summary()).toBe('items.0.sku:items.1.sku')
})

test('another row at the place of a removed one has none of its errors', async () => {
  const page = await mountCheckout({ send: () => Promise.reject(refusal('items.1.sku', 'items.1.quantity')) })
  await page.submit()
  await expect.poll(() => page.message('items.1.sku')).toBe('items.1.sku')
  await act(() => {
    page.items.remove(1)
    page.items.append({ sku: '', quantity: '' })
  })
  expect(page.summary()).toBe('')
})

test('the error of a removed row goes with it', async () => {
  const page = await mountCheckout({ send: () => Promise.reject(refusal('items.1.sku')) })
  await page.submit()
  await expect.poll(page.summary).toBe('items.1.sku:items.1.sku')
  await act(() => page.items.remove(1))
  expect(page.summary()).toBe('')
})

test('an answer about a row that was removed meanwhile is told at the form', async () => {
  const answer = later<void>()
  const page = await mountCheckout({ send: () => answer.promise })
  await page.submit()
  await act(() => page.items.remove(1))
  await act(() => answer.reject(refusal('items.1.sku', 'items.0.sku')))
  expect(page.summary()).toBe('root:items.1.sku items.0.sku:items.0.sku')
})

test('rows follow whatever else stands in the answer, and in whatever order', async () => {
  for (const paths of [
    ['items', 'items.1.sku'],
    ['items.1.sku', 'items'],
    ['items.root', 'items.1.sku'],
  ]) {
    const page = await mountCheckout({ send: () => Promise.reject(refusal(...paths)) })
    await page.submit()
    await expect.poll(() => page.message('items.1.sku')).toBe('items.1.sku')
    await act(() => page.items.remove(0))
    expect(page.message('items.0.sku')).toBe('items.1.sku')
    await page.screen.unmount()
  }
})

test('raw: an error of the list set before stops the errors of its rows from following', async () => {
  const page = await mountCheckout()
  await act(() => {
    page.form.setError('items', { type: 'server', message: 'list' })
    page.form.setError('items.1.sku', { type: 'server', message: 'row' })
  })
  await act(() => page.items.remove(0))
  expect(page.form.getFieldState('items.0.sku').error).toBeUndefined()
  expect(page.form.getFieldState('items.1.sku').error).toBeDefined()
})

test('a path in brackets reaches the reader of its field', async () => {
  const page = await mountCheckout()
  const error = refusal('nowhere').toJSON()
  const issues = [{ path: ['address', 'line1'], message: 'x', code: 'refused' }]
  await act(() => page.errors.apply({ ...error, issues }))
  expect(page.message('address.line1')).toBe('refused')
})

function Exact({ control }: { control: Control<Checkout> }) {
  const { errors } = useFormState({ control, name: 'address.line1', exact: true })
  return <p data-testid="exact">{errors.address?.line1?.message}</p>
}
function RawBrackets({ on }: { on: { fail?: () => void } }) {
  const form = useForm<Checkout>({ defaultValues: filled })
  // What a server sends is no typed name.
  const path = 'address[line1]' as 'address.line1'
  Object.assign(on, { fail: () => form.setError(path, { type: 'server', message: 'bad' }) })
  return <Exact control={form.control} />
}

test('raw: setError with a path in brackets tells no exact reader', async () => {
  const on: { fail?: () => void } = {}
  const screen = await render(<RawBrackets on={on} />)
  await act(() => on.fail?.())
  await expect.element(screen.getByTestId('exact')).toHaveTextContent('')
})

interface Contact {
  contact: { type: string; message: string }
}
function ContactForm({ on }: { on: { errors?: ServerErrors<Contact> } }) {
  const form = useForm<Contact>({ defaultValues: { contact: { type: 'a', message: 'b' } } })
  const errors = useServerErrors(form)
  Object.assign(on, { errors })
  return (
    <form>
      <Field errors={errors} name="contact.type" />
      <Field errors={errors} name="contact.message" />
      <Summary errors={errors} />
    </form>
  )
}

test('an error of a group leaves the errors of fields called type and message', async () => {
  const on: { errors?: ServerErrors<Contact> } = {}
  const screen = await render(<ContactForm on={on} />)
  await act(() => on.errors?.apply(refusal('contact.type', 'contact.message', 'contact')))
  await expect
    .element(screen.getByTestId('summary'))
    .toHaveTextContent('contact.type:contact.type contact:contact contact.message:contact.message')
})

test('names of array methods and hostile keys are told at the list or the form, and nothing throws later', async () => {
  const page = await mountCheckout()
  await act(() =>
    page.errors.apply(refusal('items.0.sku', 'items.length', 'items.hasOwnProperty', '__proto__.x', 'a.constructor.y')),
  )
  expect(page.message('items.0.sku')).toBe('items.0.sku')
  await act(() => page.items.append({ sku: '', quantity: '' }))
  await act(() => page.form.clearErrors())
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('a row index of 99 999 999 costs the next append nothing', async () => {
  const page = await mountCheckout()
  const appendMs = () => {
    const start = performance.now()
    page.items.append({ sku: '', quantity: '' })
    return performance.now() - start
  }
  await act(appendMs)
  await act(() => page.errors.apply(refusal('items.99999999.sku', 'items.4294967294.sku')))
  expect(page.summary()).toContain('items:items.99999999.sku')
  const took: number[] = []
  // The least of five: the machine may do other things meanwhile.
  for (let round = 0; round < 5; round += 1) await act(() => void took.push(appendMs()))
  expect(Math.min(...took)).toBeLessThan(5)
})

interface Orders {
  orders: { lines: { sku: string }[] }[]
}
function Nested({
  on,
}: {
  on: { errors?: ServerErrors<Orders>; lines?: { move: (from: number, to: number) => void } }
}) {
  const form = useForm<Orders>({ defaultValues: { orders: [{ lines: [{ sku: 'a' }, { sku: 'b' }] }] } })
  const errors = useServerErrors(form)
  const lines = useFieldArray({ control: form.control, name: 'orders.0.lines' })
  Object.assign(on, { errors, lines })
  return (
    <form>
      {lines.fields.map((row, index) => (
        <Field key={rowKey(row)} errors={errors} name={`orders.0.lines.${index}.sku`} />
      ))}
      <Summary errors={errors} />
    </form>
  )
}

test('rows within rows follow as well', async () => {
  const on: { errors?: ServerErrors<Orders>; lines?: { move: (from: number, to: number) => void } } = {}
  const screen = await render(<Nested on={on} />)
  await act(() => on.errors?.apply(refusal('orders.0.lines.1.sku')))
  await act(() => on.lines?.move(1, 0))
  await expect.element(screen.getByTestId('summary')).toHaveTextContent('orders.0.lines.0.sku:orders.0.lines.1.sku')
})

test('raw: a row index of a million makes a list of a million holes, which every later change copies', async () => {
  const page = await mountCheckout()
  await act(() => page.form.setError('items.1000000.sku', { type: 'server', message: 'x' }))
  const { errors } = page.form.control._formState
  expect(Reflect.get(Object(errors.items), 'length')).toBe(1_000_001)
})

test('raw: an error called items.length throws', async () => {
  const page = await mountCheckout()
  await act(() => page.form.setError('items.0.sku', { type: 'server', message: 'x' }))
  const path = 'items.length' as 'items'
  expect(() => page.form.setError(path, { type: 'server', message: 'x' })).toThrow(RangeError)
})

test('raw: an error of a group deletes the error of its field called message', async () => {
  const on: { fail?: (...names: ('contact' | 'contact.message')[]) => unknown } = {}
  await render(<RawContact on={on} />)
  await act(() => expect(on.fail?.('contact.message', 'contact')).toBe('text'))
})
function RawContact({ on }: { on: { fail?: (...names: ('contact' | 'contact.message')[]) => unknown } }) {
  const form = useForm<Contact>({ defaultValues: { contact: { type: 'a', message: 'b' } } })
  const fail = (...names: ('contact' | 'contact.message')[]) => {
    for (const name of names) form.setError(name, { type: 'server', message: 'text' })
    return form.getFieldState('contact.message').error
  }
  Object.assign(on, { fail })
  return null
}

function Amount({ errors, index, sku }: { errors: ServerErrors<Checkout>; index: number; sku: string }) {
  const { messages } = useFieldErrors(errors, `items.${index}.quantity`)
  return (
    <>
      <input aria-label={`Number of ${sku}s`} {...errors.register(`items.${index}.quantity`)} />
      <p data-testid={`said of ${sku}`}>{messages[0]}</p>
    </>
  )
}
function Amounts({ on }: { on: { remove?: (index: number) => void } }) {
  const form = useForm<Checkout>({ defaultValues: filled })
  const errors = useServerErrors(form)
  const items = useFieldArray({ control: form.control, name: 'items' })
  Object.assign(on, { remove: items.remove })
  const submit = errors.handleSubmit(() => Promise.reject(refusal('items.1.quantity')))
  return (
    <form onSubmit={(event) => void submit(event)}>
      {items.fields.map((row, index) => (
        <Amount key={rowKey(row)} errors={errors} index={index} sku={row.sku} />
      ))}
      <button type="submit">Send</button>
    </form>
  )
}

test('the message of a row that moved is said with the label of its own field, as before', async () => {
  const on: { remove?: (index: number) => void } = {}
  const screen = await render(<Amounts on={on} />)
  await screen.getByRole('button').click()
  const message = screen.getByTestId('said of cup')
  await expect.element(message).toHaveTextContent('Number of cups was refused')
  await act(() => on.remove?.(0))
  await expect.element(message).toHaveTextContent('Number of cups was refused')
})
