import type { ReactElement } from 'react'

export interface Sentences {
  title: string
  detail?: string | undefined
  reassurance?: string | undefined
  /** What passes, such as a countdown: seen, and read on demand, never spoken by itself. */
  note?: string | undefined
  /** How often it happened; shown from 2. */
  count?: number | undefined
}

/** The words of a notice: what happened, why, what is safe. */
export function NoticeText({
  id,
  title,
  detail,
  reassurance,
  note,
  count = 1,
}: Sentences & { id?: string }): ReactElement {
  return (
    <>
      <p id={id} data-part="title">
        {title}
        {count > 1 && <span data-part="count"> ×{count}</span>}
      </p>
      {detail && <p data-part="detail">{detail}</p>}
      {reassurance && <p data-part="reassurance">{reassurance}</p>}
      {note && (
        <p data-part="note" role="timer">
          {note}
        </p>
      )}
    </>
  )
}
