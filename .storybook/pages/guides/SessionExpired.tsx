import { readResponse } from '@faultkit/core'
import { FaultkitProvider } from '@faultkit/react'
import { ErrorBanner } from '@faultkit/ui'
import { type ReactElement, useRef, useState } from 'react'
import { answer } from '../parts/answer.ts'

/** A note that is saved twice: once without a session, then with one. */
export function SessionExpired(): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const signedIn = useRef(false)
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const save = async (): Promise<void> => {
    const reply = answer('sweet-spot', signedIn.current ? 'success' : 'unauthorized')
    try {
      await readResponse(reply, { method: 'POST' })
      setError(null)
      setSaved(true)
    } catch (failure) {
      setError(failure)
    }
  }
  const signIn = (): void => {
    signedIn.current = true
    dialog.current?.close()
    void save()
  }
  return (
    <FaultkitProvider actions={{ sign_in: () => dialog.current?.showModal() }}>
      <div className="book-form">
        <ErrorBanner error={error} />
        <div>
          <label htmlFor="guide-note">Note for the greenkeeper</label>
          <textarea id="guide-note" rows={2} defaultValue="The bunker at the ninth needs sand." />
        </div>
        <button type="button" onClick={() => void save()}>
          Save the note
        </button>
        {saved && <p>The note is saved.</p>}
      </div>
      <dialog ref={dialog} className="book-modal book-dialog" aria-labelledby="guide-sign-in">
        <div className="book-form">
          <h3 id="guide-sign-in">Sign in</h3>
          <p>Your note waits behind this dialog.</p>
          <button type="button" onClick={signIn}>
            Continue as Ada
          </button>
        </div>
      </dialog>
    </FaultkitProvider>
  )
}
