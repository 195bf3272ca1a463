const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#34': '"' }

/** Text with its few HTML entities as characters: `&quot;`, `&#39;`. */
export const unescaped = (text: string): string =>
  text.replace(
    /&(#?\w{1,6});/g,
    (whole, name: string) => entities[name] ?? (/^apos$|^#(?:0?39|x27)$/.test(name) ? "'" : whole),
  )
