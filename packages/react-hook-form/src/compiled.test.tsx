import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { HintField, HintForm } from './test-support/compiled/HintForm.tsx'
import { isCompiled } from './test-support/compiled/isCompiled.ts'
import { KitForm, readers } from './test-support/compiled/KitForm.tsx'
import {
  children,
  Destructured,
  FieldState,
  FieldStateOfFormState,
  hasErrorMessage,
  RawForm,
  SameComponent,
} from './test-support/compiled/RawForm.tsx'
import { watchPublished } from './test-support/watchPublished.ts'

// Only what says 'use memo' is compiled here: vitest.config.ts.

const cases = Object.entries(readers)

test.each([...cases, ['the form', KitForm]] as [string, (props: never) => ReactNode][])(
  'the React Compiler compiled what reads by %s',
  (_name, component) => expect(isCompiled(component)).toBe(true),
)

describe.each(cases)('compiled, %s', (_name, Reader) => {
  test('shows the error, and hides it when its value changes', async () => {
    watchPublished()
    await render(<KitForm Reader={Reader} />)
    await page.getByRole('button', { name: 'Send' }).click()
    const message = page.getByText('Email was refused', { exact: true })
    await expect.element(message.first()).toBeVisible()
    await page.getByLabelText('Email').fill('ada@example.com')
    await expect.element(message).not.toBeInTheDocument()
  })

  test('shows the next error too', async () => {
    watchPublished()
    await render(<KitForm Reader={Reader} />)
    const message = page.getByText('Email was refused', { exact: true })
    for (const value of ['one@example.com', 'two@example.com']) {
      await page.getByLabelText('Email').fill(value)
      await expect.element(message).not.toBeInTheDocument()
      await page.getByRole('button', { name: 'Send' }).click()
      await expect.element(message.first()).toBeVisible()
    }
  })
})

describe('compiled, a field in a component of its own', () => {
  const email = () => page.getByLabelText('Email')
  const on: Parameters<typeof HintForm>[0]['on'] = {}

  test('is compiled', () => expect(isCompiled(HintField) && isCompiled(HintForm)).toBe(true))

  test('keeps the message beside the hint that the app puts in place of another', async () => {
    watchPublished()
    await render(<HintForm defaultValues={{ email: '' }} on={on} />)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect.element(email()).toHaveAccessibleDescription('Email was refused The first hint')
    await page.getByRole('button', { name: 'Next hint' }).click()
    await expect.element(email()).toHaveAccessibleDescription('Email was refused The second hint')
    await email().fill('ada@example.com')
    await expect.element(email()).toHaveAccessibleDescription('The second hint')
  })

  test('gets default values that come later', async () => {
    await render(<HintForm defaultValues={() => Promise.resolve({ email: 'later' })} on={on} />)
    await expect.element(email()).toHaveValue('later')
    await email().fill('changed')
    expect(on.form?.getValues('email')).toBe('changed')
  })

  test('belongs to the form after a reset before the first submit', async () => {
    await render(<HintForm defaultValues={{ email: '' }} on={on} />)
    await expect.element(email()).toBeVisible()
    on.form?.reset({ email: 'reset' })
    await expect.element(email()).toHaveValue('reset')
    await email().fill('changed')
    expect(on.form?.getValues('email')).toBe('changed')
  })
})

const { Child, ContextChild, FormStateChild, WholeFormStateChild, ShadcnChild, ControllerChild, ErrorMessageChild } =
  children
const within = (Reader: typeof Child) => () => <RawForm Reader={Reader} />
const raw: [pattern: string, isShown: boolean, Form: () => ReactNode, compiled: (props: never) => ReactNode][] = [
  ['form.formState.errors in the same component', true, SameComponent, SameComponent],
  ['formState: { errors } taken apart', true, Destructured, Destructured],
  ['form.getFieldState(name)', false, FieldState, FieldState],
  ['form.getFieldState(name, form.formState)', false, FieldStateOfFormState, FieldStateOfFormState],
  ['the form object handed to a child', false, within(Child), Child],
  ['useFormContext().formState', false, within(ContextChild), ContextChild],
  ['useFormState of one name', true, within(FormStateChild), FormStateChild],
  ['useFormState of the whole form', true, within(WholeFormStateChild), WholeFormStateChild],
  ['getFieldState(name, useFormState())', true, within(ShadcnChild), ShadcnChild],
  ['useController', true, within(ControllerChild), ControllerChild],
  ['ErrorMessage', hasErrorMessage, within(ErrorMessageChild), ErrorMessageChild],
]

test.each(raw)('raw, compiled: an error read by %s is shown: %s', async (_pattern, isShown, Form, compiled) => {
  expect(isCompiled(compiled)).toBe(true)
  await render(<Form />)
  await page.getByRole('button', { name: 'Refuse' }).click()
  await expect.element(page.getByRole('button', { name: 'Refused' })).toBeVisible()
  expect(page.getByRole('status').element().textContent).toBe(isShown ? 'taken' : '')
})
