// Named as a setup file (`setupFiles: ['@faultkit/testing/vitest']`) or imported by a test, it adds the kit's matchers to `expect`.
import { expect } from 'vitest'
import { toBeApiError } from './matchers/toBeApiError.ts'
import { toHaveFieldError } from './matchers/toHaveFieldError.ts'
import { toShowOneSurface } from './matchers/toShowOneSurface.ts'
import type { FaultkitMatchers } from './matchers/types.ts'

export { type CatalogProblem, type CatalogRule, type LintOptions, lintCatalog } from './catalog/lintCatalog.ts'
export type { ExpectedApiError, FaultkitMatchers, Place } from './matchers/types.ts'

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends FaultkitMatchers<R> {}
}

expect.extend({ toBeApiError, toHaveFieldError, toShowOneSurface })
