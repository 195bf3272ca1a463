import { readResponse } from '@faultkit/core'
import { ErrorBanner } from '@faultkit/ui'
import { SessionNotice } from '@faultkit/ui/session-notice'
import { type ReactElement, useRef, useState } from 'react'
import { useAnswer } from '../parts/LiveWires.tsx'

/** Opens the app's own sign-in; resolves when somebody is signed in. */
function useSignIn() {
  const dialog = useRef<HTMLDialogElement>(null)
  const done = useRef<() => void>(() => undefined)
  const open = (): Promise<void> =>
    new Promise((resolve) => {
      done.current = resolve
      dialog.current?.showModal()
    })
  const finish = (): void => {
    dialog.current?.close()
    done.current()
  }
  return { dialog, open, finish }
}

/** A note that is saved twice: once without a session, then with one. */
export function SessionExpired(): ReactElement {
  const { dialog, open, finish } = useSignIn()
  const signedIn = useRef(false)
  const answer = useAnswer()
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState(false)
  const save = async (): Promise<void> => {
    try {
      await readResponse(answer('sweet-spot', signedIn.current ? 'success' : 'unauthorized'), { method: 'POST' })
      setError(null)
      setSaved(true)
    } catch (failure) {
      setError(failure)
    }
  }
  const signIn = (): void => {
    signedIn.current = true
    finish()
  }
  return (
    <>
      <div className="book-form">
        <SessionNotice error={error} onSignIn={open} onSignedIn={() => void save()} />
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
    </>
  )
}
