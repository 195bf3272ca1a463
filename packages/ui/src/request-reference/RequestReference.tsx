'use client'
import { LiveRegion, useApiError } from '@faultkit/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { copy, tick } from '../icon/shapes.ts'
import { useText } from '../useText.ts'
import { supportText } from './supportText.ts'

export interface RequestReferenceProps {
  /** Anything thrown; nothing is shown unless it carries a request id or a code. */
  error: unknown
}

const copiedMs = 2000

/** The small print to quote to support, with a button that copies reference, code, time and page: never a body, a token or a stack. */
export function RequestReference({ error: thrown }: RequestReferenceProps): ReactNode {
  const error = useApiError(thrown)
  const text = useText()
  const id = useRef<HTMLElement>(null)
  const seenAt = useRef(0)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (error) seenAt.current = Date.now()
  }, [error])
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), copiedMs)
    return () => clearTimeout(timer)
  }, [copied])
  const shown = error?.requestId ?? error?.code
  if (!error || !shown || error.kind === 'canceled') return null

  // Without a clipboard (no HTTPS, no permission) the reference is selected, ready for the keyboard.
  const select = (): void => {
    if (id.current) getSelection()?.selectAllChildren(id.current)
  }
  const write = async (): Promise<void> => {
    await navigator.clipboard.writeText(supportText(error, seenAt.current))
    setCopied(true)
  }
  return (
    <div data-faultkit="request-reference">
      {text('ui_reference', 'Reference')} <code ref={id}>{shown}</code>
      <button
        type="button"
        data-part="copy"
        data-state={copied ? 'copied' : undefined}
        aria-label={text('ui_copy', 'Copy reference')}
        onClick={() => void write().catch(select)}
      >
        <Icon shape={copied ? tick : copy} />
      </button>
      <LiveRegion message={copied ? text('ui_copied', 'Copied') : undefined} />
    </div>
  )
}
