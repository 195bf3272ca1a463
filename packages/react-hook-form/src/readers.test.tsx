import { type FunctionComponent, memo, Profiler, type ReactElement, useState } from 'react'
import * as library from 'react-hook-form'
import { type FieldErrors, type UseFormReturn, useController, useForm, useFormState } from 'react-hook-form'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { type ServerErrors, useFieldErrors, useServerErrors } from './index.ts'
import { act } from './test-support/act.ts'
import { failure, issueAt } from './test-support/failure.ts'

// Who is drawn when errors come, come again and go: each way to read an error of react-hook-form alone, and the kit's.

type Values = Record<string, string>
const names: readonly string[] = [...Array.from({ length: 38 }, (_, at) => `field${at}`), 'email', 'emailConfirm']
const defaultValues: Values = Object.fromEntries(names.map((name) => [name, 'x']))
const server = { type: 'server', message: 'taken' }

interface Page {
  form: UseFormReturn<Values>
  errors: ServerErrors<Values>
  /** Names of the readers that were drawn, once for each time. */
  drawn: string[]
}
interface ReaderProps extends Pick<Page, 'form' | 'errors'> {
  name: string
}
type Reader = FunctionComponent<ReaderProps>

const ErrorMessage = 'ErrorMessage' in library ? library.ErrorMessage : undefined

const readers = {
  'formState of the root': ({ form, name }) => form.formState.errors[name]?.message,
  useFormState: memo(({ form, name }) => useFormState({ control: form.control, name }).errors[name]?.message),
  'useFormState, exact': memo(
    ({ form, name }) => useFormState({ control: form.control, name, exact: true }).errors[name]?.message,
  ),
  useController: memo(({ form, name }) => useController({ control: form.control, name }).fieldState.error?.message),
  ErrorMessage: memo(({ form, name }) => ErrorMessage && <ErrorMessage control={form.control} name={name} />),
  useFieldErrors: memo(({ errors, name }) => useFieldErrors(errors, name).messages[0]),
} satisfies Record<string, Reader>

interface RowsProps extends Pick<Page, 'form' | 'errors' | 'drawn'> {
  Reader: Reader
  /** Another one draws all of them: they are the form's own rows. */
  own: unknown
}
const Rows = memo(({ Reader, drawn, form, errors }: RowsProps) =>
  names.map((name) => (
    <Profiler key={name} id={name} onRender={(id) => drawn.push(id)}>
      <Reader form={form} errors={errors} name={name} />
    </Profiler>
  )),
)

interface FormProps {
  on: Partial<Page> & Pick<Page, 'drawn'>
  Reader: Reader
  /** For the raw library, and for the kit. */
  given?: { errors?: FieldErrors<Values>; error?: unknown }
}
function Form({ on, Reader, given = {} }: FormProps): ReactElement {
  const form = useForm<Values>({ defaultValues, ...(given.errors && { errors: given.errors }) })
  const errors = useServerErrors(form, { error: given.error })
  const [drawn] = useState(on.drawn)
  Object.assign(on, { form, errors })
  const own = Reader === readers['formState of the root'] ? {} : null
  return (
    <form>
      <Rows form={form} errors={errors} drawn={drawn} Reader={Reader} own={own} />
    </form>
  )
}

const refuse = (refused: readonly string[]) => failure({ issues: refused.map((name) => issueAt(name, 'taken')) })

async function mount(Reader: Reader) {
  const on: FormProps['on'] = { drawn: [] }
  const screen = await render(<Form on={on} Reader={Reader} />)
  await act(() => undefined)
  const isKit = Reader === readers.useFieldErrors
  const drawnBy = async (run: () => unknown): Promise<number> => {
    on.drawn.length = 0
    await act(run)
    return new Set(on.drawn).size
  }
  const setRaw = (refused: readonly string[]) => {
    for (const name of refused) on.form?.setError(name, server)
  }
  const set = (...refused: readonly string[]) =>
    drawnBy(() => (isKit ? on.errors?.apply(refuse(refused)) : setRaw(refused)))
  const clear = () => drawnBy(() => (isKit ? on.errors?.clear() : on.form?.clearErrors()))
  /** As state: the `errors` prop, and the kit's `error`. */
  const give = (...refused: readonly string[]) => {
    const errors = Object.fromEntries(refused.map((name) => [name, server]))
    const given = isKit ? { error: refuse(refused) } : { errors }
    return drawnBy(() => screen.rerender(<Form on={on} Reader={Reader} given={given} />))
  }
  return { set, clear, give }
}

type Row = [pattern: keyof typeof readers, one: number, again: number, longer: number, clear: number, given: number]
const all = names.length
const table: Row[] = [
  // field1 and field10 to field19 begin alike, as do email and emailConfirm.
  ['formState of the root', all, all, all, all, all],
  ['useFormState', 11, 11, 2, all, all],
  ['useFormState, exact', 1, 1, 1, all, all],
  ['useController', 1, 1, 1, all, all],
  ...(ErrorMessage ? ([['ErrorMessage', 11, 11, 2, all, all]] satisfies Row[]) : []),
  ['useFieldErrors', 1, 0, 1, 1, 1],
]

describe.each(table)('of 40 readers by %s', (pattern, one, again, longer, clear, given) => {
  const isKit = pattern === 'useFieldErrors'
  const raw = isKit ? '' : 'raw: '

  test(`${raw}one error draws ${one}, the same again ${again}, clearing it ${clear}`, async () => {
    const page = await mount(readers[pattern])
    expect(await page.set('field1')).toBe(one)
    expect(await page.set('field1')).toBe(again)
    expect(await page.clear()).toBe(clear)
  })

  test(`${raw}clearing where nothing is to clear draws ${isKit ? 0 : all}`, async () => {
    const page = await mount(readers[pattern])
    expect(await page.clear()).toBe(isKit ? 0 : all)
  })

  test(`${raw}an error of emailConfirm draws ${longer}`, async () => {
    const page = await mount(readers[pattern])
    expect(await page.set('emailConfirm')).toBe(longer)
  })

  test(`${raw}an error of each draws all, and the same again ${isKit ? 'none' : 'all'}`, async () => {
    const page = await mount(readers[pattern])
    expect(await page.set(...names)).toBe(all)
    expect(await page.set(...names)).toBe(isKit ? 0 : all)
  })

  test(`${raw}one error as state draws ${given}, and the same in a new object ${isKit ? 'none' : 'all'}`, async () => {
    const page = await mount(readers[pattern])
    expect(await page.give('field1')).toBe(given)
    expect(await page.give('field1')).toBe(isKit ? 0 : all)
  })
})

// Why a loop of setError takes the square of the number of fields: docs/forms-bench.md has the times.
test('raw: each error asks every reader whether it is meant, n² questions for n errors', async () => {
  const on: FormProps['on'] = { drawn: [] }
  await render(<Form on={on} Reader={readers['formState of the root']} />)
  let asked = 0
  const counting = (name: string): string[] =>
    new Proxy([name], {
      get: (target, key) => {
        asked += +(key === Symbol.iterator || key === 'some')
        return Reflect.get(target, key)
      },
    })
  for (const name of names) {
    on.form?.subscribe({ name: counting(name), exact: true, formState: { errors: true }, callback: () => undefined })
  }
  await act(() => {
    asked = 0
    for (const name of names) on.form?.setError(name, server)
  })
  expect(asked).toBe(all * all)
})

test('the kit tells each reader of its own error alone, n calls for n errors', async () => {
  const on: FormProps['on'] = { drawn: [] }
  await render(<Form on={on} Reader={readers['formState of the root']} />)
  const told: string[] = []
  for (const name of names) on.errors?.subscribe(name, () => void told.push(name))
  await act(() => on.errors?.apply(refuse(names)))
  expect(told).toEqual(names)
})
