'use client'
import { type FieldErrorSource, useFieldState, useMessageId, useText } from '@faultkit/react'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { octagon } from '../icon/shapes.ts'
import { dirOf } from '../notice/dirOf.ts'
import type { RootProps } from '../notice/root.ts'

/** What a field message consists of, for an app that draws it itself. */
export interface FieldMessageParts {
  /** Safe words, each once. */
  readonly messages: readonly string[]
}

export interface FieldMessageProps<N extends string> extends Omit<RootProps<FieldMessageParts>, 'id'> {
  /** What `useServerErrors` returns, or any other field-error source. */
  errors: FieldErrorSource<N>
  /** The field's registered name. */
  name: NoInfer<N>
  /** Draws the outermost element instead of the kit's `<div>`: spread `root` on it, keep `root.children` or write your own from the messages. */
  render?: RootProps<FieldMessageParts>['render']
}

/** What is wrong with one field, right below its control; nothing while it is valid. The control points at it with `aria-describedby`. */
export function FieldMessage<N extends string>({ errors, name, render, ...root }: FieldMessageProps<N>): ReactNode {
  const messages = [...new Set(useFieldState(errors, name).messages)]
  const id = useMessageId(errors, name)
  const label = useText()('ui_error')
  if (!messages[0]) return null
  const children = (
    <>
      <Icon shape={octagon} label={label} />
      {messages.map((message) => (
        <div key={message} data-part="message" dir={dirOf(message)}>
          {message}
        </div>
      ))}
    </>
  )
  const attributes = { ...root, id, 'data-faultkit': 'field-message', children }
  return render ? render(attributes, { messages }) : <div {...attributes} />
}
