// Runs in the page before everything else: the kit's own ear for what a screen reader is given to say.
import { announcementsIn, recordAnnouncements } from '../../../../packages/testing/src/matchers/announcements.ts'

declare global {
  interface Window {
    /** What was announced since the page was opened, in order; the panel beside the shop is left out. */
    heard: () => string[]
  }
}

const isPanel = (node: Node): boolean => node instanceof Element && node.matches('.panel')

recordAnnouncements(document)
window.heard = () =>
  announcementsIn(document.documentElement)
    .filter(({ path }) => !path.some(isPanel))
    .map(({ text }) => text)
