import type { Notice } from '@faultkit/core'

/** The words of a notice. */
export interface Sentences extends Pick<Notice, 'title'> {
  detail?: string | undefined
  reassurance?: string | undefined
}

/** A notice as it is read aloud: a title has no full stop, and without one a voice runs on (sonner: "Card declinedTry again"). */
export function speech({ title, detail, reassurance }: Sentences): string {
  const said = [title, detail, reassurance].filter((sentence) => sentence)
  return said.map((sentence) => (/[.!?…。！？]$/u.test(`${sentence}`) ? sentence : `${sentence}.`)).join(' ')
}
