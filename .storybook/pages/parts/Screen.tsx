import type { ApiError } from '@faultkit/core'
import { useWords } from '@faultkit/react'
import { ErrorBanner, ErrorSummary, FieldMessage, OutcomeNotice, RetryNotice } from '@faultkit/ui'
import { type ReactElement, useId, useMemo, useState } from 'react'
import { fieldErrorSource, nameOf } from './fieldErrorSource.ts'

interface ScreenProps {
  error: ApiError | undefined
  method: string
}

const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).replaceAll(/[_-]/g, ' ')

// What an app would have written in its <label>: the last word of the path.
const labelOf = (name: string): string => titleCase(name.split('.').findLast((part) => !/^\d+$/.test(part)) ?? name)

/** A form with just the fields that the error names. */
function FieldScreen({ error }: { error: ApiError }): ReactElement {
  const id = useId()
  const words = useWords()
  const errors = useMemo(() => fieldErrorSource(id, error, words), [id, error, words])
  const names = [...new Set(error.issues.map(nameOf))]
  return (
    <form className="book-form" noValidate onSubmit={(event) => event.preventDefault()}>
      {(names.length > 1 || names[0] === 'root') && <ErrorSummary errors={errors} />}
      {names
        .filter((name) => name !== 'root')
        .map((name) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}-input`}>{labelOf(name)}</label>
            <input id={`${id}-${name}-input`} name={name} autoComplete="off" {...errors.get(name).props} />
            <FieldMessage errors={errors} name={name} />
          </div>
        ))}
      <button type="submit">Save</button>
    </form>
  )
}

function WaitingScreen({ error }: { error: ApiError }): ReactElement {
  const [dueAt] = useState(() => Date.now() + Math.max(error.retry.afterMs ?? 0, 8_000))
  return <RetryNotice error={error} phase="waiting" attempt={1} dueAt={dueAt} retryNow={() => undefined} />
}

/** The component an app would have put there for such an error. */
export function Screen({ error, method }: ScreenProps): ReactElement {
  if (!error) return <p className="book-quiet">Nothing to show: the request succeeded.</p>
  if (error.issues.length > 0) return <FieldScreen error={error} />
  if (error.outcome === 'indeterminate')
    return <OutcomeNotice error={error} state="indeterminate" subject="your order" check={() => undefined} />
  if (method === 'GET' && error.retry.verdict === 'auto') return <WaitingScreen error={error} />
  return <ErrorBanner error={error} onRetry={error.retry.verdict === 'never' ? undefined : () => undefined} />
}

/** Which component that is, for the caption. */
export function screenName(error: ApiError | undefined, method: string): string {
  if (!error) return 'nothing'
  if (error.issues.length > 0) return error.issues.length > 1 ? 'ErrorSummary + FieldMessage' : 'FieldMessage'
  if (error.outcome === 'indeterminate') return 'OutcomeNotice'
  return method === 'GET' && error.retry.verdict === 'auto' ? 'RetryNotice' : 'ErrorBanner'
}
