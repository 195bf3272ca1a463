'use client'
import type { FieldErrorSource } from '@faultkit/react'
import { type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { octagon } from '../icon/shapes.ts'
import type { Root } from '../notice/root.ts'
import { useText } from '../useText.ts'

export interface FieldMessageProps<N extends string> extends Omit<Root, 'id'> {
  /** What `useServerErrors` returns, or any other field-error source. */
  errors: FieldErrorSource<N>
  /** The field's registered name. */
  name: NoInfer<N>
}

/** What is wrong with one field, right below its control; nothing while it is valid. The control points at it with `aria-describedby`. */
export function FieldMessage<N extends string>({ errors, name, ...root }: FieldMessageProps<N>): ReactNode {
  const subscribe = useCallback((changed: () => void) => errors.subscribe(name, changed), [errors, name])
  const get = (): ReturnType<typeof errors.get> => errors.get(name)
  const state = useSyncExternalStore(subscribe, get, get)
  const label = useText()('ui_error')
  const messages = [...new Set(state.messages)]
  return (
    messages[0] && (
      <div {...root} id={state.messageId} data-faultkit="field-message">
        <Icon shape={octagon} label={label} />
        {messages.map((message) => (
          <div key={message} data-part="message">
            {message}
          </div>
        ))}
      </div>
    )
  )
}
