import { entriesOf } from '../../base/keysOf.ts'
import { type Bag, isBag, isMap, str } from '../../base/safe.ts'
import { safeUrl } from '../../base/safeUrl.ts'
import type { DialectReading } from '../../types.ts'
import { wrapped } from './layers.ts'
import { roleOf } from './roles.ts'

const links = /^(?:links?|help|about|informationlink|documentation)$/

/** A reading that looks for what points elsewhere only when somebody asks: it is the one walk through the whole body. */
export interface LateReading extends DialectReading {
  readonly references?: () => References
}

/** What points elsewhere: the support reference of the request, the page that explains the error. */
export interface References {
  requestId?: string | undefined
  docUrl?: string | undefined
}

/** References under any of the usual names, the upper levels first, at most six deep. */
export function referencesIn(body: unknown): References {
  const found: References = {}
  let level: readonly (readonly [object, string])[] = isBag(body) ? [[body, '']] : []
  for (let depth = 0; depth < 6; depth += 1) {
    const next: (readonly [object, string])[] = []
    for (const [value, parent] of level) {
      const isList = Array.isArray(value)
      for (const [key, member] of entriesOf(value, isList ? 10 : 50)) {
        const each = wrapped(member)
        const role = roleOf(isList ? parent : key)
        if (isBag(each) && next.length < 100) next.push([each, role.name])
        if (role.isId) found.requestId ??= idOf(role.name, each)
        if (role.isDoc || isLink(role.name, parent, value as Bag))
          found.docUrl ??= safeUrl(isMap(each) ? each.href : each)
      }
    }
    level = next
  }
  return found
}

/** Zendesk's and others' `errorId` is a reference as text, a code as a number. */
const idOf = (name: string, value: unknown): string | undefined =>
  typeof value === 'number' && name !== 'errorid' ? String(value) : str(value)

/** `links: [{ rel, href }]` (PayPal), `links[].url` (Google), `links.about` (JSON:API). */
const isLink = (name: string, parent: string, { rel }: Bag): boolean =>
  /^(?:href|url)$/.test(name) &&
  (links.test(parent) || (name === 'href' && parent === 'error')) &&
  /^$|help|info|doc|about/.test(str(rel) ?? '')
