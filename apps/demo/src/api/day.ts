const format = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' })

/** `2026-11-24T17:00:00Z` → `November 24`. */
export const day = (iso: string): string => format.format(new Date(iso))
