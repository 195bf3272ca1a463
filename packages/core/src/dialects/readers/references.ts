import { type Bag, isBag, isMap, str } from '../../base/safe.ts'
import { safeUrl } from '../../base/safeUrl.ts'
import { entriesOf, roleOf } from './words.ts'

const ids =
  /^(?:x?(?:request|correlation|(?:clerk|fb)?trace|error|debug|log|incident|event|support|tracking)(?:uu)?id|pspreference|errorreference|errorinstanceid)$/
const docs = /^(?:doc\w*|erroruri|more\w*|help\w*|information\w*|(?:error|description|info)ur[il]|infolink|link|about)$/
const links = /^(?:links?|help|about|informationlink|documentation)$/

/** What points elsewhere: the support reference of the request, the page that explains the error. */
export interface References {
  requestId?: string | undefined
  docUrl?: string | undefined
}

/** References under any of the usual names, the upper levels first, at most six deep. */
export function referencesIn(body: unknown): References {
  const found: References = {}
  let level: readonly (readonly [unknown, string])[] = [[body, '']]
  for (let depth = 0; depth < 6; depth += 1) {
    const next: (readonly [unknown, string])[] = []
    for (const [value, parent] of level) {
      for (const [key, each] of isBag(value) ? entriesOf(value, 50) : []) {
        const name = Array.isArray(value) ? parent : roleOf(key).name
        if (isBag(each) && next.length < 100) next.push([each, name])
        if (ids.test(name)) found.requestId ??= idOf(name, each)
        if (isDoc(name, parent, value as Bag)) found.docUrl ??= safeUrl(isMap(each) ? each.href : each)
      }
    }
    level = next
  }
  return found
}

/** Zendesk's and others' `errorId` is a reference as text, a code as a number. */
const idOf = (name: string, value: unknown): string | undefined =>
  typeof value === 'number' && name !== 'errorid' ? String(value) : str(value)

/** Also `links: [{ rel, href }]` (PayPal), `links[].url` (Google), `links.about` (JSON:API). */
const isDoc = (name: string, parent: string, { rel }: Bag): boolean =>
  docs.test(name) ||
  (/^(?:href|url)$/.test(name) && links.test(parent) && /^$|help|info|doc|about/.test(str(rel) ?? ''))
