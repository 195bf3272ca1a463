// The kinds of input that the summary of GOV.UK is tested with: a link of ours leads to each, its label comes into view, and the
// page keeps its address.
import { type ServerErrors, useServerErrors } from '@faultkit/react-hook-form'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorSummary } from './ErrorSummary.tsx'

type Register = ServerErrors<Record<string, unknown>>['register']

interface Kind {
  readonly draw: (register: Register) => ReactNode
  /** What the wire names, and the control that takes the focus. */
  readonly param?: string
  readonly control: string
}

const labelled = (label: string, draw: (props: { id: string }) => ReactNode): ReactElement => (
  <p key={label}>
    <label htmlFor={label}>{label}</label>
    <br />
    {draw({ id: label })}
  </p>
)

const grouped = (children: ReactNode): ReactElement => (
  <fieldset>
    <legend>The answer</legend>
    {children}
  </fieldset>
)

const input = (type: string): Kind => ({
  control: 'The answer',
  draw: (register) => labelled('The answer', (props) => <input type={type} {...props} {...register('answer')} />),
})

const choices = (type: 'checkbox' | 'radio'): Kind => ({
  control: 'Oolong',
  draw: (register) =>
    grouped(
      ['Oolong', 'Sencha'].map((tea) =>
        labelled(tea, (props) => <input type={type} value={tea} {...props} {...register('answer')} />),
      ),
    ),
})

const inParts: Kind = {
  control: 'Day',
  draw: (register) =>
    grouped(
      ['Day', 'Month'].map((part) => labelled(part, (props) => <input {...props} {...register(`answer.${part}`)} />)),
    ),
}

const kinds: Readonly<Record<string, Kind>> = {
  text: input('text'),
  email: input('email'),
  number: input('number'),
  password: input('password'),
  search: input('search'),
  file: input('file'),
  date: input('date'),
  'a text area': {
    control: 'The answer',
    draw: (register) => labelled('The answer', (props) => <textarea {...props} {...register('answer')} />),
  },
  'a select': {
    control: 'The answer',
    draw: (register) =>
      labelled('The answer', (props) => (
        <select {...props} {...register('answer')}>
          <option>Oolong</option>
        </select>
      )),
  },
  'one checkbox': input('checkbox'),
  checkboxes: choices('checkbox'),
  'radio buttons': choices('radio'),
  'a date in parts, the whole of it': inParts,
  'a date in parts, one of them': { ...inParts, param: 'answer.Month', control: 'Month' },
}

const tall = (box: HTMLElement | null): void => box?.style.setProperty('block-size', '2000px')

function Form({ draw, param = 'answer' }: Kind): ReactElement {
  const [error] = useState(() => ({
    status: 422,
    body: { message: 'Refused.', errors: { [param]: ['The tea is not known.'] } },
  }))
  const form = useForm<Record<string, unknown>>()
  const { register, ...errors } = useServerErrors(form, { error })
  return (
    <form noValidate>
      <ErrorSummary errors={errors} />
      <div ref={tall} />
      {draw(register)}
      <div ref={tall} />
    </form>
  )
}

beforeAll(async () => {
  await import('../styles.css')
  await page.viewport(800, 600)
})

describe.each(Object.entries(kinds))('a line of the summary about %s', (_kind, kind) => {
  it('leads to its control, the name of the question in view, the address of the page as it was', async () => {
    const { href } = location
    await render(<Form {...kind} />)
    await page.getByRole('link').click()
    const control = page.getByLabelText(kind.control, { exact: true })
    await expect.element(control).toHaveFocus()
    const name = page
      .getByText(/^(The answer)$/)
      .element()
      .getBoundingClientRect()
    expect([name.top >= 0, name.bottom <= 600]).toEqual([true, true])
    expect(location.href).toBe(href)
  })
})
