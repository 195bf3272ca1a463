import type { MatcherState, SyncMatcherResult } from 'vitest'
import { type Announcement, announcementsIn } from './announcements.ts'
import { elementOf } from './elementOf.ts'
import { settle } from './patience.ts'
import { says } from './says.ts'
import type { ExpectedAnnouncement, Place } from './types.ts'

const fits = (said: Announcement, { text, politeness }: ExpectedAnnouncement): boolean =>
  says(said.text, text) && (politeness === undefined || said.politeness === politeness)

const matches = (said: readonly Announcement[], expected: readonly ExpectedAnnouncement[]): boolean =>
  said.length === expected.length && expected.every((each, index) => fits(said[index] ?? nothing, each))

const nothing: Announcement = { text: '', politeness: 'polite', path: [] }

/** `await expect(document).toHaveAnnounced([{ text: 'Copied', politeness: 'polite' }])`: all that was said in this test, in order. */
export async function toHaveAnnounced(
  this: MatcherState,
  received: Place,
  expected: readonly ExpectedAnnouncement[],
): Promise<SyncMatcherResult> {
  const root = elementOf(received)
  await settle(() => matches(announcementsIn(root), expected))
  const said = announcementsIn(root)
  return {
    pass: matches(said, expected),
    message: () => `expected ${this.isNot ? 'anything but these' : 'exactly these'} announcements`,
    actual: said.map(({ text, politeness }) => ({ text, politeness })),
    expected,
  }
}
