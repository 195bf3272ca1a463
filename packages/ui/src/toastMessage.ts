import type { Incident } from '@faultkit/react'
import { createElement, Fragment, type ReactElement } from 'react'

/** Detail and reassurance, and a button for the step that somebody can take: for toasters that have no place for one. */
export function toastMessage({ notice: { detail, reassurance, actions }, act }: Incident): ReactElement {
  const text = [detail, reassurance].filter(Boolean).join(' ')
  const step = act && actions[0]
  return createElement(
    Fragment,
    null,
    text,
    step && createElement('button', { type: 'button', 'data-part': 'action', onClick: act }, step.label),
  )
}
