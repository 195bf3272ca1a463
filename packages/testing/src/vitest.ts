// Named as a setup file (`setupFiles: ['@faultkit/testing/vitest']`) or imported by a test, it adds the kit's matchers to `expect`.
import { beforeEach, expect } from 'vitest'
import { forgetAnnouncements, recordAnnouncements } from './matchers/announcements.ts'
import { toBeApiError } from './matchers/toBeApiError.ts'
import { toHaveAnnounced } from './matchers/toHaveAnnounced.ts'
import { toHaveFieldError } from './matchers/toHaveFieldError.ts'
import { toShowOneSurface } from './matchers/toShowOneSurface.ts'
import type { FaultkitMatchers } from './matchers/types.ts'

export { type CatalogProblem, type CatalogRule, type LintOptions, lintCatalog } from './catalog/lintCatalog.ts'
export type { ExpectedAnnouncement, ExpectedApiError, FaultkitMatchers, Place } from './matchers/types.ts'

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends FaultkitMatchers<R> {}
}

/** What a test left open, a form that was gone before its answer came, is no toast of the next one. */
function forgetIncidents(): void {
  const { [incidents]: open } = globalThis as { [incidents]?: { clear(): void } }
  open?.clear()
}
// Of @faultkit/react, which tests need not have.
const incidents = Symbol.for('faultkit.incidents')

expect.extend({ toBeApiError, toHaveAnnounced, toHaveFieldError, toShowOneSurface })

if (typeof document !== 'undefined') {
  recordAnnouncements(document)
  beforeEach(forgetAnnouncements)
  beforeEach(forgetIncidents)
}
