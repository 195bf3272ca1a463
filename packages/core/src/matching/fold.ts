/** One spelling for `lineItems`, `line_items`, `LINE-ITEMS` and their decomposed Unicode forms. */
export function fold(segment: string | number): string {
  const text = String(segment).normalize('NFC').toLowerCase()
  // A negative index is no other index.
  return /^-\d+$/.test(text) ? text : text.replace(/[_\s-]/g, '') || text
}
