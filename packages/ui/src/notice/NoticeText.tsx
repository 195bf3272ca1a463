import type { ReactElement } from 'react'

export interface Sentences {
  title: string
  detail?: string | undefined
  reassurance?: string | undefined
}

/** The words of a notice: what happened, why, what is safe. */
export function NoticeText({ id, title, detail, reassurance }: Sentences & { id?: string }): ReactElement {
  return (
    <>
      <p id={id} data-part="title">
        {title}
      </p>
      {detail && <p data-part="detail">{detail}</p>}
      {reassurance && <p data-part="reassurance">{reassurance}</p>}
    </>
  )
}
