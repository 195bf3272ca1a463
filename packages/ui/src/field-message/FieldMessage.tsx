'use client'
import type { FieldErrorSource } from '@faultkit/react'
import { type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { octagon } from '../icon/shapes.ts'
import { useText } from '../useText.ts'

export interface FieldMessageProps<N extends string> {
  /** What `useServerErrors` returns, or any other field-error source. */
  errors: FieldErrorSource<N>
  /** The field's registered name. */
  name: NoInfer<N>
}

/** What is wrong with one field, right below its control; nothing while it is valid. The control points at it with `aria-describedby`. */
export function FieldMessage<N extends string>({ errors, name }: FieldMessageProps<N>): ReactNode {
  const subscribe = useCallback((changed: () => void) => errors.subscribe(name, changed), [errors, name])
  const get = (): ReturnType<typeof errors.get> => errors.get(name)
  const state = useSyncExternalStore(subscribe, get, get)
  const text = useText()
  const messages = [...new Set(state.messages)]
  if (messages.length === 0) return null
  return (
    <div id={state.messageId} data-faultkit="field-message">
      <Icon shape={octagon} label={text('ui_error', 'Error')} />
      <div>
        {messages.map((message) => (
          <div key={message} data-part="message">
            {message}
          </div>
        ))}
      </div>
    </div>
  )
}
