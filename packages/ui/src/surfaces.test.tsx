import { type ApiError, publishError } from '@faultkit/core'
import { useServerErrors } from '@faultkit/react-hook-form'
import '@faultkit/testing/vitest'
import { Fragment, type ReactElement, StrictMode } from 'react'
import { useForm } from 'react-hook-form'
import { Toaster, toast } from 'sonner'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { render } from 'vitest-browser-react'
import { BulkResult } from './bulk-result/BulkResult.tsx'
import {
  ErrorBanner,
  ErrorFallback,
  ErrorSummary,
  ErrorToaster,
  FieldMessage,
  OutcomeNotice,
  RetryNotice,
} from './index.ts'
import { SessionNotice } from './session-notice/SessionNotice.tsx'
import { sonnerToasts } from './sonner.ts'
import { failure } from './test-support/failure.ts'
import { listen } from './test-support/listen.ts'
import { Modal } from './test-support/Modal.tsx'

interface Shows {
  readonly error: ApiError
}

function Form({ error }: Shows): ReactElement {
  const errors = useServerErrors(useForm({ defaultValues: { email: '' } }), { error })
  return (
    <form noValidate>
      <ErrorSummary errors={errors} />
      <label>
        Email <input {...errors.register('email')} />
      </label>
      <FieldMessage errors={errors} name="email" />
    </form>
  )
}

const nothing = (): void => undefined
const show = sonnerToasts(toast)
const own = <ErrorToaster />
const sonner = (
  <>
    <ErrorToaster show={show} />
    <Toaster />
  </>
)
const unavailable = () => failure('sweet-spot', '503-read')

interface Situation {
  readonly name: string
  readonly fail: () => ApiError
  readonly draw?: (error: ApiError) => ReactElement
  readonly toaster?: ReactElement
}

const situations: readonly Situation[] = [
  { name: 'a banner', fail: unavailable, draw: (error) => <ErrorBanner error={error} /> },
  { name: 'a form', fail: () => failure('sweet-spot', 'parameter-missing'), draw: (error) => <Form error={error} /> },
  {
    name: 'a summary',
    fail: () => failure('stripe', 'card-declined'),
    draw: (error) => <ErrorSummary error={error} />,
  },
  {
    name: 'a fallback',
    fail: unavailable,
    draw: (error) => <ErrorFallback error={error} resetErrorBoundary={nothing} />,
  },
  { name: 'a retry', fail: unavailable, draw: (error) => <RetryNotice error={error} phase="gave_up" /> },
  {
    name: 'a doubt',
    fail: () => failure('spotflow', 'connection-with-key'),
    draw: (error) => <OutcomeNotice error={error} state="indeterminate" />,
  },
  {
    name: 'a doubt beside the form that sent it',
    fail: () => failure('spotflow', 'connection-with-key'),
    draw: (error) => (
      <>
        <Form error={error} />
        <OutcomeNotice error={error} state="indeterminate" />
      </>
    ),
  },
  {
    name: 'a doubt in a form without a notice for it',
    fail: () => failure('spotflow', 'connection-with-key'),
    draw: (error) => <Form error={error} />,
  },
  {
    name: 'a session prompt, beside a list and a form that came back',
    fail: () => failure('sweet-spot', 'unauthorized'),
    draw: (error) => (
      <>
        <SessionNotice error={[error]} onSignIn={nothing} />
        <RetryNotice error={error} phase="gave_up" />
        <ErrorBanner error={error} />
        <Form error={error} />
      </>
    ),
  },
  {
    name: 'a form whose session ended',
    fail: () => failure('sweet-spot', 'unauthorized'),
    draw: (error) => <Form error={error} />,
  },
  {
    name: 'a bulk result',
    fail: unavailable,
    draw: (error) => <BulkResult items={[{ label: 'Oolong' }, { label: 'Sencha', error }]} />,
  },
  {
    name: 'a failed outcome',
    fail: () => failure('stripe', 'card-declined'),
    draw: (error) => <OutcomeNotice error={error} state="failed" />,
  },
  { name: 'nothing but the toaster', fail: () => failure('stripe', 'card-declined') },
  { name: 'nothing but sonner', fail: () => failure('stripe', 'card-declined'), toaster: sonner },
]

// A summary speaks by being an alert, everything else through its region.
const alerts = () => document.querySelectorAll('[data-part="frame"][role="alert"]').length

afterEach(() => void toast.dismiss())

describe.each(situations)('one error, shown by $name', ({ fail, draw, toaster = own }) => {
  describe.each([
    ['once', Fragment],
    ['under StrictMode', StrictMode],
  ])('rendered %s', (_mode, Mode) => {
    describe.each([
      ['on the page', Fragment],
      ['in an open modal', Modal],
    ])('%s', (_place, Place) => {
      it.each(['before it is shown', 'after it is shown'])(
        'and published %s, is one surface, said once',
        async (when) => {
          const said = listen()
          const error = fail()
          if (when.startsWith('before')) onTestFinished(publishError(error))
          await render(
            <Mode>
              {toaster}
              <Place>{draw?.(error)}</Place>
            </Mode>,
          )
          if (when.startsWith('after')) onTestFinished(publishError(error))
          await expect(document).toShowOneSurface()
          expect(said.length + alerts()).toBeLessThanOrEqual(1)
        },
      )
    })
  })
})
