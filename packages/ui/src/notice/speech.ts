import type { Sentences } from './NoticeText.tsx'

/** A notice as it is read aloud: a title has no full stop, and without one a voice runs on (sonner: "Card declinedTry again"). */
export function speech({ title, detail, reassurance }: Omit<Sentences, 'note'>): string {
  const said = [title, detail, reassurance].filter((sentence) => sentence !== undefined && sentence !== '')
  return said.map((sentence) => (/[.!?…。！？]$/u.test(`${sentence}`) ? sentence : `${sentence}.`)).join(' ')
}
