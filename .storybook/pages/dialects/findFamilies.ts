import { type Family, families } from './families.ts'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A family as far as it answers to a name: that of its own, or that of an API. */
function matching(family: Family, asked: string): Family[] {
  if (plain(family.name).includes(asked)) return [family]
  const apis = family.apis.filter((api) => plain(api).includes(asked))
  const replies = family.replies.filter(({ fixture }) => apis.includes(fixture.api))
  return replies.length > 0 ? [{ ...family, apis, replies }] : []
}

// The API that is called so comes before one that is called so among other words.
const farFrom = (asked: string, { name, apis }: Family): number =>
  Math.min(...[name, ...apis].map(plain).map((known) => (known.startsWith(asked) ? known.length : 1_000)))

/** What is known of an API, a framework or a format by a part of its name, the nearest first. */
export function findFamilies(text: string): readonly Family[] {
  const asked = plain(text)
  if (!asked) return []
  return [...families.values()]
    .flatMap((family) => matching(family, asked))
    .toSorted((one, other) => farFrom(asked, one) - farFrom(asked, other))
}
