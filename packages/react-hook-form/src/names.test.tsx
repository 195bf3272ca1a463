import { parseEnvelope } from '@faultkit/core'
import { FieldMessage } from '@faultkit/ui'
import { Component, memo, type ReactNode } from 'react'
import * as library from 'react-hook-form'
import { type Control, type UseFormReturn, useController, useForm, useFormState } from 'react-hook-form'
import peer from 'react-hook-form/package.json' with { type: 'json' }
import { describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useFieldErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { type Checkout, Field, filled } from './test-support/Checkout.tsx'
import { failure, refusal } from './test-support/failure.ts'
import { watchPublished } from './test-support/watchPublished.ts'

// Names that react-hook-form stores at one place and tells at another, or takes for a part of an error; beside each what
// the kit does with the same.

const server = { type: 'server', message: 'refused' }
const stripe = {
  error: { type: 'invalid_request_error', code: 'parameter_missing', message: 'Missing.', param: 'address[line1]' },
}
const textOf = (id: string): string | null => page.getByTestId(id).element().textContent

interface ReaderProps {
  control: Control<Checkout>
}
const readers = {
  useFormState: memo(({ control }: ReaderProps) => {
    const { errors } = useFormState({ control, name: 'address.line1' })
    return <output data-testid="reader">{errors.address?.line1?.message}</output>
  }),
  'useFormState, exact': memo(({ control }: ReaderProps) => {
    const { errors } = useFormState({ control, name: 'address.line1', exact: true })
    return <output data-testid="reader">{errors.address?.line1?.message}</output>
  }),
  useController: memo(({ control }: ReaderProps) => {
    const { fieldState } = useController({ control, name: 'address.line1' })
    return <output data-testid="reader">{fieldState.error?.message}</output>
  }),
}

interface BracketProps {
  on: { form?: UseFormReturn<Checkout>; errors?: ServerErrors<Checkout> }
  Reader: (typeof readers)[keyof typeof readers]
  reads?: boolean
}
function Brackets({ on, Reader, reads = false }: BracketProps) {
  const form = useForm<Checkout>({ defaultValues: filled })
  const errors = useServerErrors(form)
  const { messages } = useFieldErrors(errors, 'address.line1')
  Object.assign(on, { form, errors })
  return (
    <form>
      <input aria-label="line1" {...errors.register('address.line1')} />
      <Reader control={form.control} />
      {reads && <p data-testid="root">{form.formState.errors.address?.line1?.message}</p>}
      <p data-testid="kit">{messages[0]}</p>
    </form>
  )
}

describe('a path in brackets', () => {
  // What a server sends is no typed name.
  const path = 'address[line1]' as 'address.line1'

  test.each(Object.keys(readers) as (keyof typeof readers)[])(
    'raw: is stored, and %s hears nothing of it',
    async (name) => {
      const on: BracketProps['on'] = {}
      await render(<Brackets on={on} Reader={readers[name]} />)
      await act(() => on.form?.setError(path, server, { shouldFocus: true }))
      expect(on.form?.getFieldState('address.line1').error?.message).toBe('refused')
      expect(document.activeElement).toBe(page.getByLabelText('line1').element())
      expect(textOf('reader')).toBe('')
    },
  )

  test('raw: the root hears of it, and so do the kit’s readers', async () => {
    const on: BracketProps['on'] = {}
    await render(<Brackets on={on} Reader={readers.useController} reads />)
    await act(() => on.form?.setError(path, server))
    expect(textOf('root')).toBe('refused')
    expect(textOf('kit')).toBe('refused')
  })

  test('the kit: an answer with such a path is heard by the reader of its field', async () => {
    const on: BracketProps['on'] = {}
    await render(<Brackets on={on} Reader={readers.useController} />)
    const issues = parseEnvelope({ status: 400, body: stripe })?.issues ?? []
    await act(() => on.errors?.apply(failure({ issues })))
    expect(textOf('kit')).toBe('Enter your line1')
  })
})

const parts = ['type', 'message', 'types', 'ref'] as const
interface Contact {
  contact: Record<(typeof parts)[number], string>
}
type ContactName = `contact.${(typeof parts)[number]}`
const names = parts.map((part): ContactName => `contact.${part}`)

interface ContactProps {
  on: { form?: UseFormReturn<Contact>; errors?: ServerErrors<Contact> }
  children?: (form: UseFormReturn<Contact>, errors: ServerErrors<Contact>) => ReactNode
}
function ContactForm({ on, children }: ContactProps) {
  const form = useForm<Contact>({ defaultValues: { contact: { type: 'a', message: 'b', types: 'c', ref: 'd' } } })
  const errors = useServerErrors(form)
  Object.assign(on, { form, errors })
  return (
    <form>
      {names.map((name) => (
        <input key={name} aria-label={name} {...errors.register(name)} />
      ))}
      {children?.(form, errors)}
    </form>
  )
}

describe('fields that are called like a part of an error', () => {
  test.each(names)('raw: an error of the group deletes the one of %s', async (name) => {
    const on: ContactProps['on'] = {}
    await render(<ContactForm on={on} />)
    await act(() => {
      on.form?.setError(name, server)
      on.form?.setError('contact', server)
    })
    // The first versions knew no `types` of the group.
    const isKept = name === 'contact.types' && peer.version.startsWith('7.60')
    expect(on.form?.getFieldState(name).error?.message).toBe(isKept ? 'refused' : undefined)
  })

  test('the kit: each keeps its own beside the one of the group', async () => {
    const on: ContactProps['on'] = {}
    await render(<ContactForm on={on} />)
    await act(() => on.errors?.apply(refusal(...names, 'contact')))
    for (const name of [...names, 'contact'] as const) {
      expect(on.errors?.get(name).issues.map(({ code }) => code)).toEqual([name])
    }
  })
})

// Older versions have none.
const ErrorMessage = 'ErrorMessage' in library ? library.ErrorMessage : () => null
const hasErrorMessage = 'ErrorMessage' in library

class Boundary extends Component<{ children: ReactNode }, { crashed?: string }> {
  override state: { crashed?: string } = {}
  static getDerivedStateFromError = (error: Error) => ({ crashed: error.message })
  override render() {
    return <div data-testid="within">{this.state.crashed ?? this.props.children}</div>
  }
}

/** The library's own message, asked for a group. */
const GroupMessage = ({ on }: Pick<ContactProps, 'on'>) => (
  <ContactForm on={on}>
    {({ control }) => (
      <Boundary>
        <ErrorMessage control={control} name="contact" as="p" />
      </Boundary>
    )}
  </ContactForm>
)

describe('a message of a group whose field has an error', () => {
  test.skipIf(!hasErrorMessage)('raw: ErrorMessage crashes where the field is called message', async () => {
    const on: ContactProps['on'] = {}
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await render(<GroupMessage on={on} />)
    await act(() => on.form?.setError('contact.message', server))
    expect(textOf('within')).toMatch(/Objects are not valid as a React child/)
    expect(said).toHaveBeenCalled()
    said.mockRestore()
  })

  test.skipIf(!hasErrorMessage)('raw: ErrorMessage is an empty paragraph elsewhere', async () => {
    const on: ContactProps['on'] = {}
    await render(<GroupMessage on={on} />)
    await act(() => on.form?.setError('contact.types', server))
    expect(page.getByTestId('within').element().innerHTML).toBe('<p></p>')
  })

  test.each(names)('the kit: FieldMessage says nothing of %s at the group, and says it at the field', async (name) => {
    const on: ContactProps['on'] = {}
    await render(
      <ContactForm on={on}>
        {(_form, errors) => (
          <>
            <Boundary>
              <FieldMessage errors={errors} name="contact" />
            </Boundary>
            <div data-testid="field">
              <FieldMessage errors={errors} name={name} />
            </div>
          </>
        )}
      </ContactForm>,
    )
    await act(() => on.errors?.apply(refusal(name)))
    expect(page.getByTestId('within').element().innerHTML).toBe('')
    expect(textOf('field')).toMatch(/was refused/)
  })
})

const NumberedForm = ({ names: all }: { names: readonly string[] }) => {
  const form = useForm({ defaultValues: { rows: [{ sku: 'a' }], o: { brien: 'b' }, note: '' } })
  const errors: ServerErrors<Record<string, string>> = useServerErrors(form) as never
  const onSubmit = errors.handleSubmit(() => Promise.reject(refusal('rows.0.sku', 'o.brien')))
  return (
    <form noValidate onSubmit={onSubmit}>
      {all.map((name) => (
        <Field key={name} errors={errors} name={name} />
      ))}
      <button type="submit">Send</button>
    </form>
  )
}

test('a field that is registered with brackets or quotes gets the error of its value, keeps it and is cleared by its change', async () => {
  const [row, quoted, note] = ['rows[0].sku', "o'brien", 'note'] as const
  watchPublished()
  const screen = await render(<NumberedForm names={[row, quoted, note]} />)
  await screen.getByRole('button').click()
  await expect.element(screen.getByTestId(`message ${row}`)).toHaveTextContent('rows.0.sku')
  await screen.getByLabelText(note).fill('changed')
  await screen.getByLabelText(row).fill('changed')
  await expect.element(screen.getByTestId(`message ${row}`)).not.toBeInTheDocument()
  await expect.element(screen.getByTestId(`message ${quoted}`)).toHaveTextContent('o.brien')
})
