'use client'
import type { ApiError } from '@faultkit/core'
import { useApiError, useText, useTold, useWords } from '@faultkit/react'
import type { ReactNode } from 'react'
import { Claims } from '../notice/Claims.tsx'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'
import { speech } from '../notice/speech.ts'
import { FailedList } from './FailedList.tsx'
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

/** What all of them failed for, which is then said once. */
function sharedReason(failed: readonly FailedItem[]): string | undefined {
  const reasons = new Set(failed.flatMap((each) => each.reasons))
  return failed.length > 1 && reasons.size === 1 ? [...reasons][0] : undefined
}

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
  const shared = sharedReason(failed)
  const notice = {
    title: text(title, { n: failed.length, m: items.length, subject }),
    detail: shared,
    reassurance,
  }
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
        list={<FailedList {...{ failed, limit, others }} hasReasons={!shared} />}
        steps={[{ kind: 'retry', label: text('ui_bulk_again', { n: again.length }), act }]}
        {...{ notice, error: first.error, root }}
      />
    </>
  )
}
