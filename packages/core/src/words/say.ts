import type { ApiError } from '../ApiError.ts'
import { warnDeveloper } from '../diagnostics.ts'
import type { Catalog, Issue, Notice } from '../types.ts'

/** What a catalog's entry says of this error; a function that throws says nothing, and the kit's own words stand in. */
export function say(
  entry: Catalog[string] | undefined,
  error: ApiError,
  issue?: Issue,
): string | Partial<Notice> | undefined {
  if (typeof entry !== 'function') return entry
  try {
    return entry(error, issue)
  } catch (thrown) {
    warnDeveloper(
      'FK-101',
      `A catalog function threw (${String(thrown).slice(0, 200)}), so the kit's own words are shown.`,
    )
    return undefined
  }
}
