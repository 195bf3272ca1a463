import { useServerErrors } from '@faultkit/react-hook-form'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { refusedWrite } from '../test-support/failure.ts'
import { summary } from '../test-support/SummaryForm.tsx'
import { wait } from '../test-support/wait.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

interface Values {
  email: string
  note: string
}

function Order({ answer }: { answer: Promise<void> }): ReactElement {
  const errors = useServerErrors(useForm<Values>({ defaultValues: { email: '', note: '' } }))
  return (
    <form onSubmit={errors.handleSubmit(() => answer)}>
      <ErrorSummary errors={errors} />
      <input aria-label="Email" {...errors.register('email')} />
      <input aria-label="Note" {...errors.register('note')} />
      <button type="submit">Send</button>
    </form>
  )
}

/** Sends the form, does something while the answer is on its way, and lets it come: no field is to blame. */
async function send(meanwhile: () => Promise<unknown>): Promise<void> {
  let reject: (error: unknown) => void = () => undefined
  const answer = new Promise<void>((_resolve, refuse) => {
    reject = refuse
  })
  await render(<Order answer={answer} />)
  await page.getByRole('button', { name: 'Send' }).click()
  await meanwhile()
  reject(refusedWrite('/orders'))
  await expect.element(page.getByText('The round is closed already.')).toBeVisible()
  await wait()
}

describe('the summary of a failure that is about no field', () => {
  it('takes the focus from whoever waits for the answer', async () => {
    await send(async () => undefined)
    expect(document.activeElement).toBe(summary())
  })

  it('leaves it to someone who types again while the answer is on its way', async () => {
    await send(() => page.getByLabelText('Note').fill('ring twice'))
    expect(document.activeElement).toHaveProperty('name', 'note')
  })

  it('leaves it to someone who went elsewhere', async () => {
    await send(() => page.getByLabelText('Email').click())
    expect(document.activeElement).toHaveProperty('name', 'email')
  })
})
