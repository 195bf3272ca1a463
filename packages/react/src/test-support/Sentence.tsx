import type { ReactElement } from 'react'
import { useNotice } from '../useNotice.ts'

/** What a person reads about an error. */
export function Sentence({ error, subject }: { error: unknown; subject?: string }): ReactElement {
  const notice = useNotice(error, { subject })
  return <p>{notice ? [notice.title, notice.detail].filter(Boolean).join(' | ') : 'nothing'}</p>
}
