// The scenarios of @hookform/error-message: the real package and ours stand beside each other in one form and say the same.

import { useServerErrors } from '@faultkit/react-hook-form'
import { ErrorMessage } from '@hookform/error-message'
import { type ReactNode, useEffect } from 'react'
import { type RegisterOptions, type UseFormReturn, useFieldArray, useForm } from 'react-hook-form'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { FieldMessage } from './FieldMessage.tsx'

interface Values {
  email: string
  address: { city: string }
  guests: { name: string }[]
  type: string
}

type Name = 'email' | 'address.city' | `guests.${number}.name` | 'type' | 'guests'
type Form = UseFormReturn<Values>

type Watch = (form: Form) => void

interface Scenario {
  readonly name: Name
  readonly rules?: RegisterOptions<Values, 'email'>
  readonly typed?: string
  /** Beside submitting. */
  readonly act?: (form: Form) => unknown
}

function Both({ name, rules, watch }: Scenario & { watch: Watch }): ReactNode {
  const form = useForm<Values>({
    defaultValues: { email: '', address: { city: '' }, guests: [{ name: '' }], type: '' },
  })
  const errors = useServerErrors(form)
  useFieldArray({ control: form.control, name: 'guests' })
  useEffect(() => watch(form), [watch, form])
  return (
    <form noValidate onSubmit={errors.handleSubmit(() => Promise.resolve())}>
      <label>
        Field <input {...errors.register(name as 'email', rules)} />
      </label>
      <div id="theirs">
        <ErrorMessage errors={form.formState.errors} name={name as 'email'} />
      </div>
      <div id="ours">
        <FieldMessage errors={errors} name={name as 'email'} />
      </div>
      <button type="submit">Save</button>
    </form>
  )
}

const textOf = (id: string): string => {
  const box = document.getElementById(id)?.cloneNode(true)
  if (!(box instanceof Element)) return ''
  for (const icon of box.querySelectorAll('svg')) icon.remove()
  return box.textContent ?? ''
}

const scenarios: readonly (readonly [string, Scenario, string])[] = [
  ['nothing wrong', { name: 'email' }, ''],
  ['a rule with words', { name: 'email', rules: { required: 'Enter your email' } }, 'Enter your email'],
  [
    'a rule among several, the first that fails',
    {
      name: 'email',
      typed: 'a',
      rules: {
        minLength: { value: 3, message: 'Enter 3 characters or more' },
        pattern: { value: /@/, message: 'Needs an @' },
      },
    },
    'Enter 3 characters or more',
  ],
  [
    'a rule that is a function',
    { name: 'email', typed: 'ada', rules: { validate: (value) => value.includes('@') || 'Needs an @' } },
    'Needs an @',
  ],
  ['a field inside an object', { name: 'address.city', rules: { required: 'Enter your city' } }, 'Enter your city'],
  ['a field of a row', { name: 'guests.0.name', rules: { required: 'Enter the name' } }, 'Enter the name'],
  ['a field that is called type', { name: 'type', rules: { required: 'Choose a type' } }, 'Choose a type'],
  [
    'an error that the app set',
    { name: 'email', act: (form) => form.setError('email', { type: 'app', message: 'Already in use' }) },
    'Already in use',
  ],
  [
    'several words for one error: the first of them',
    {
      name: 'email',
      act: (form) =>
        form.setError('email', { type: 'app', message: 'Too short', types: { app: 'Too short', at: 'Needs an @' } }),
    },
    'Too short',
  ],
  [
    'an error that the app cleared',
    {
      name: 'email',
      rules: { required: 'Enter your email' },
      act: (form) => form.clearErrors('email'),
    },
    '',
  ],
  [
    'a form that was reset',
    { name: 'email', rules: { required: 'Enter your email' }, act: (form) => form.reset() },
    '',
  ],
  [
    'words in the letters of markup',
    { name: 'email', rules: { required: 'Less than < 3 & more' } },
    'Less than < 3 & more',
  ],
]

describe('@hookform/error-message and ours say the same', () => {
  it.each(scenarios)('of %s', async (_name, scenario, words) => {
    const watch = vi.fn<Watch>()
    await render(<Both {...scenario} watch={watch} />)
    if (scenario.typed) await page.getByRole('textbox', { name: 'Field' }).fill(scenario.typed)
    await page.getByRole('button', { name: 'Save' }).click()
    await act(() => watch.mock.lastCall && scenario.act?.(...watch.mock.lastCall))
    await expect.poll(() => textOf('ours')).toBe(words)
    expect(textOf('theirs')).toBe(words)
  })

  it('but of a list’s own error ours says it, theirs nothing (react-hook-form/error-message#112)', async () => {
    const watch = vi.fn<Watch>()
    await render(<Both name="guests" watch={watch} />)
    await act(() =>
      watch.mock.lastCall?.[0].setError('guests', { root: { type: 'app', message: 'Add one more guest' } } as object),
    )
    await expect.poll(() => textOf('ours')).toBe('Add one more guest')
    expect(textOf('theirs')).toBe('')
  })

  it('but of a rule without words ours says what to do, by the label on the page, theirs nothing', async () => {
    await render(<Both name="email" rules={{ required: true }} watch={() => undefined} />)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => textOf('ours')).toBe('Enter your field')
    expect(textOf('theirs')).toBe('')
  })
})
