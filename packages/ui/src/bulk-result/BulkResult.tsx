'use client'
import type { ApiError } from '@faultkit/core'
import { useApiError, useWords } from '@faultkit/react'
import { type ReactNode, useState } from 'react'
import { Claims } from '../notice/Claims.tsx'
import { dirOf } from '../notice/dirOf.ts'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'
import { speech } from '../notice/speech.ts'
import { useTold } from '../notice/useTold.ts'
import { useText } from '../useText.ts'
import { type BulkItem, type FailedItem, failedItems, otherReasons } from './failedItems.ts'

export type { BulkItem } from './failedItems.ts'

export interface BulkResultProps extends NoticeRoot {
  /** All that was sent, in order: `{ label, error? }`. */
  items: readonly BulkItem[]
  /** The one reply to all of them, where its issues name them by index (`products[3].price`). A 2xx says that the others went through. */
  error?: unknown
  /** What they are, as it stands behind a number: `products`. */
  subject?: string | undefined
  /** Sends again those that failed and may be repeated; told their indices in `items`. */
  onRetry?: ((failed: readonly number[]) => void) | undefined
  /** How many are listed before "Show more". @default 5 */
  limit?: number | undefined
}

const isOk = ({ status = 0 }: ApiError): boolean => status >= 200 && status < 300
const isOpen = ({ error }: FailedItem): boolean => error.outcome === 'indeterminate'
const mayRepeat = ({ error }: FailedItem): boolean =>
  isOk(error) || (error.retry.verdict !== 'never' && error.outcome !== 'indeterminate')

/** What failed of many things sent together, what did not, and a way to send only the failed again. */
export function BulkResult({
  items,
  error: thrown,
  subject = '',
  onRetry,
  limit = 5,
  ...root
}: BulkResultProps): ReactNode {
  const reply = useApiError(thrown)
  const words = useWords()
  const text = useText()
  const failed = failedItems(items, reply, words)
  const others = otherReasons(items, reply, words)
  const [first] = failed
  // Refused as a whole: no item is to blame.
  const told = useTold(first ? null : thrown, onRetry && (() => onRetry([...items.keys()])))
  if (!first) return told ? <NoticeFrame name="bulk-result" {...told} root={root} /> : null
  const isWhole = reply !== null && !isOk(reply)
  const rest = items.length - failed.length
  const again = failed.filter(mayRepeat).map(({ index }) => index)
  const title = failed.some(isOpen) ? 'ui_bulk_unsure' : isWhole ? 'ui_bulk_check' : 'ui_bulk'
  // Of a refusal nobody said what became of the others.
  const reassurance = isWhole || rest === 0 ? undefined : text('ui_bulk_rest', { n: rest })
  const notice = { title: text(title, { n: failed.length, m: items.length, subject }), reassurance }
  const act = onRetry && again[0] !== undefined ? () => onRetry(again) : undefined
  return (
    <>
      <Claims errors={[...new Set(failed.map(({ error }) => error))]} surface="banner" />
      <NoticeFrame
        name="bulk-result"
        tone={failed.some(isOpen) ? 'uncertain' : 'warning'}
        claim={null}
        say={speech(notice)}
        about={thrown ?? items[first.index]?.error}
        list={<FailedList {...{ failed, limit, others }} />}
        steps={[{ kind: 'retry', label: text('ui_bulk_again', { n: again.length }), act }]}
        {...{ notice, error: first.error, root }}
      />
    </>
  )
}

interface FailedListProps {
  failed: readonly FailedItem[]
  others: readonly string[]
  limit: number
}

function FailedList({ failed, others, limit }: FailedListProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  const text = useText()
  const n = failed.length - limit
  return (
    <>
      <ul data-part="list">
        {failed.slice(0, isOpen ? undefined : limit).map(({ index, label, reasons }) => (
          <li key={index}>
            <div data-part="item" dir={dirOf(label)}>
              {label}
            </div>
            {reasons.map((reason) => (
              <div key={reason} data-part="reason" dir={dirOf(reason)}>
                {reason}
              </div>
            ))}
          </li>
        ))}
        {others.map((reason) => (
          <li key={reason} dir={dirOf(reason)}>
            {reason}
          </li>
        ))}
      </ul>
      {n > 0 && (
        <button type="button" data-part="more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {text('ui_show_more', { n })}
        </button>
      )}
    </>
  )
}
