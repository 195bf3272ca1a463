'use client'
import { LiveRegion, useApiError } from '@faultkit/react'
import { type ReactNode, useRef, useState } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { copy, tick } from '../icon/shapes.ts'
import type { Root } from '../notice/root.ts'
import { seenAt } from '../notice/seenAt.ts'
import { useText } from '../useText.ts'
import { supportText } from './supportText.ts'

export interface RequestReferenceProps extends Root {
  /** Anything thrown; nothing is shown unless it carries a request id or a code. */
  error: unknown
}

const copiedMs = 2000

/** The small print to quote to support, with a button that copies reference, code, time and page: never a body, a token or a stack. */
export function RequestReference({ error: thrown, ...root }: RequestReferenceProps): ReactNode {
  const error = useApiError(thrown)
  const text = useText()
  const id = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)
  const reference = error?.requestId ?? error?.code
  if (!error || !reference || error.kind === 'canceled') return null
  seenAt(error)

  const write = async (): Promise<void> => {
    await navigator.clipboard.writeText(supportText(error))
    setCopied(true)
    setTimeout(() => setCopied(false), copiedMs)
  }
  // Without a clipboard (no HTTPS, no permission) the reference is selected, ready for the keyboard.
  const select = (): void => {
    if (id.current) getSelection()?.selectAllChildren(id.current)
  }
  return (
    <div {...root} data-faultkit="request-reference">
      {text('ui_reference')} <code ref={id}>{reference}</code>
      <button
        type="button"
        data-part="copy"
        data-state={copied ? 'copied' : undefined}
        aria-label={text('ui_copy')}
        onClick={() => void write().catch(select)}
      >
        <Icon shape={copied ? tick : copy} />
      </button>
      <LiveRegion message={copied ? text('ui_copied') : undefined} />
    </div>
  )
}
