'use client'
import { useText } from '@faultkit/react'
import { type ReactNode, useState } from 'react'
import { dirOf } from '../notice/dirOf.ts'
import type { FailedItem } from './failedItems.ts'

interface FailedListProps {
  failed: readonly FailedItem[]
  others: readonly string[]
  /** Under each of them, unless all have the same. */
  hasReasons: boolean
  limit: number
}

const focusOn = (line: HTMLElement | null): void => line?.focus()

/** The failed by name, with their reasons: a long list begins short. */
export function FailedList({ failed, others, hasReasons, limit }: FailedListProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  const text = useText()
  const n = failed.length - limit
  return (
    <>
      <ul data-part="list">
        {failed.slice(0, isOpen ? undefined : limit).map(({ index, label, reasons }, at) => (
          // The button is gone that had the focus: it goes on with the first line that came.
          <li key={index} {...(isOpen && at === limit && { tabIndex: -1, ref: focusOn })}>
            <div data-part="item" dir={dirOf(label)}>
              {label}
            </div>
            {hasReasons &&
              reasons.map((reason) => (
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
      {n > 0 && !isOpen && (
        <button type="button" data-part="more" onClick={() => setIsOpen(true)}>
          {text('ui_show_more', { n })}
        </button>
      )}
    </>
  )
}
