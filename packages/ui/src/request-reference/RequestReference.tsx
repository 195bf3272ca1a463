'use client'
import { LiveRegion, useApiError, useSupportText, useText } from '@faultkit/react'
import { type ReactNode, useState } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { copy, tick } from '../icon/shapes.ts'
import type { RootProps } from '../notice/root.ts'

/** What the small print consists of, for an app that draws it itself. */
export interface RequestReferenceParts {
  /** The request id, else the code. */
  readonly reference: string
  /** Copies reference, code, time and page. */
  readonly copy: () => void
}

export interface RequestReferenceProps extends RootProps<RequestReferenceParts> {
  /** Anything thrown; nothing is shown unless it carries a request id or a code. */
  error: unknown
}

const copiedMs = 2000

/** The small print to quote to support, with a button that copies reference, code, time and page: never a body, a token or a stack. */
export function RequestReference({ error: thrown, render, ...root }: RequestReferenceProps): ReactNode {
  const error = useApiError(thrown)
  const text = useText()
  const supportText = useSupportText(error)
  const [id, setId] = useState<HTMLElement | null>(null)
  const [copied, setCopied] = useState(false)
  const reference = error?.requestId ?? error?.code
  if (!error || !reference || error.kind === 'canceled') return null

  const write = async (): Promise<void> => {
    await navigator.clipboard.writeText(supportText())
    setCopied(true)
    setTimeout(() => setCopied(false), copiedMs)
  }
  // Without a clipboard (no HTTPS, no permission) the reference is selected, ready for the keyboard.
  const select = (): void => {
    if (id) getSelection()?.selectAllChildren(id)
  }
  const copyAll = (): void => void write().catch(select)
  const children = (
    <>
      {text(error.requestId ? 'ui_reference' : 'ui_error')}{' '}
      <code ref={setId} dir="ltr">
        {reference}
      </code>
      <button
        type="button"
        data-part="copy"
        data-state={copied ? 'copied' : undefined}
        aria-label={text('ui_copy')}
        onClick={copyAll}
      >
        <Icon shape={copied ? tick : copy} />
      </button>
      <LiveRegion message={copied ? text('ui_copied') : undefined} />
    </>
  )
  const attributes = { ...root, 'data-faultkit': 'request-reference', children }
  return render ? render(attributes, { reference, copy: copyAll }) : <div {...attributes} />
}
