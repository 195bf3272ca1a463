/** Where a URL points, as the page sees it; nothing for what is none. */
export function placeOf(url: string | undefined): URL | undefined {
  try {
    return url === undefined ? undefined : new URL(url, globalThis.location?.href)
  } catch {
    return undefined
  }
}
