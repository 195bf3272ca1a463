'use client'
import { type ApiError, describeError, type Notice, parseError } from '@faultkit/core'
import { type ProvidedWords, useWords } from '@faultkit/react'
import { type ReactNode, useState } from 'react'
import { Claims } from '../notice/Claims.tsx'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'
import { speech } from '../notice/speech.ts'

export interface SessionNoticeProps extends NoticeRoot {
  /** Anything thrown, or a list of it. All that came back because the session ended is one notice; anything else shows nothing. */
  error: unknown
  /** Opens the app's sign-in; the provider's `sign_in` without it. A promise is fulfilled when somebody is signed in. */
  onSignIn?: ((error: ApiError) => unknown) | undefined
  /** That promise was fulfilled: the moment to fetch again what could not be read. */
  onSignedIn?: (() => void) | undefined
}

interface Ended {
  readonly error: ApiError
  readonly notice: Notice
}

// A 401 of a payment service or of the sign-in itself is not the person's session.
const isEnded = ({ notice }: Ended): boolean => notice.actions[0]?.kind === 'sign_in'

function endedOf(thrown: unknown, words: ProvidedWords): Ended {
  const error = parseError(thrown)
  return { error, notice: describeError(error, words) }
}

const isThrown = (thrown: unknown): boolean => thrown !== null && thrown !== undefined

/** One prompt to sign in for all that waits for it, however many requests came back. Other surfaces leave these errors to it. */
export function SessionNotice({ error: thrown, onSignIn, onSignedIn, ...root }: SessionNoticeProps): ReactNode {
  const words = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const told = [thrown].flat().filter(isThrown)
  const ended = told.map((each) => endedOf(each, words)).filter(isEnded)
  // What was typed is said to be safe as soon as one of them was sent by a form.
  const { error, notice } = ended.find(({ notice: { reassurance } }) => reassurance) ?? ended[0] ?? {}
  if (!error || !notice) return null
  const open = onSignIn ?? words.actions?.sign_in
  const signIn = async (): Promise<void> => {
    setIsBusy(true)
    try {
      const opened: unknown = open?.(error)
      await opened
      if (opened instanceof Promise) onSignedIn?.()
    } finally {
      setIsBusy(false)
    }
  }
  const { title, detail } = notice
  const act = open && (() => void signIn().catch(() => undefined))
  const [step] = notice.actions
  return (
    <>
      <Claims errors={ended.map((each) => each.error)} surface="silent" />
      <NoticeFrame
        name="session-notice"
        claim={null}
        about="session"
        say={speech({ title, detail })}
        state={isBusy ? 'signing_in' : undefined}
        steps={step && [{ ...step, act, disabled: isBusy }]}
        {...{ notice, error, root }}
      />
    </>
  )
}
