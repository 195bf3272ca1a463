import { readResponse } from '@faultkit/core'
import { connectErrors } from '@faultkit/react-query'
import { ErrorToaster } from '@faultkit/ui'
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useAnswer } from '../parts/LiveWires.tsx'

interface PressProps {
  dialect: string
  name: string
  children: string
}

/** A button whose request fails, and that shows nothing of it. */
function Press({ dialect, name, children }: PressProps): ReactElement {
  const answer = useAnswer()
  const send = useMutation({ mutationFn: () => readResponse(answer(dialect, name), { method: 'POST' }) })
  return (
    <button type="button" onClick={() => send.mutate()}>
      {children}
    </button>
  )
}

/** One toaster for the whole app. */
export function ToastGlobally(): ReactElement {
  const [client] = useState(() => connectErrors(new QueryClient()))
  return (
    <QueryClientProvider client={client}>
      <div className="book-form book-buttons">
        <Press dialect="stripe" name="card-declined">
          Pay by card
        </Press>
        <Press dialect="sweet-spot" name="forbidden">
          Edit the membership
        </Press>
        <Press dialect="spotflow" name="connection-500">
          Send the payout
        </Press>
      </div>
      <ErrorToaster />
    </QueryClientProvider>
  )
}
