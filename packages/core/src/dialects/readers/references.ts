import { type Bag, isMap } from '../../base/safe.ts'
import { safeUrl } from '../../base/safeUrl.ts'
import { plainName } from './words.ts'

const idKeys =
  /^(?:requestid|xrequestid|correlationid|traceid|errorid|debugid|fbtraceid|pspreference|logid|clerktraceid|requestuuid|incidentid|eventid|errorreference|errorinstanceid|supportid|trackingid)$/
const docKeys =
  /^(?:documentationurl|docurl|erroruri|moreinfo|helpurl|informationlink|errorurl|descriptionurl|documentation|docs|docsurl|helplink|help|link|url|href|about|infolink|moreinformation)$/
const linkKeys = /^(?:links|link|details|documentation|about|error|errors|meta|extensions|help|informationlink)$/

/** A support reference inside the body, under any of the usual names, at most six levels deep. */
export function requestIdIn(body: unknown): string | undefined {
  return dig(body, 0, (name, value) =>
    idKeys.test(name) && (typeof value === 'string' || (typeof value === 'number' && name !== 'errorid'))
      ? String(value)
      : undefined,
  )
}

/** The page that explains the error. */
export function docUrlOf(body: unknown): string | undefined {
  return (
    dig(body, 0, (name, value) =>
      docKeys.test(name) && name !== 'url' && name !== 'href' ? safeUrl(isMap(value) ? value.href : value) : undefined,
    ) ?? linked(body, 0)
  )
}

type Look = (name: string, value: unknown) => string | undefined

function dig(value: unknown, depth: number, look: Look): string | undefined {
  if (depth > 5) return undefined
  if (Array.isArray(value)) return firstOf(value.slice(0, 10), (item) => dig(item, depth + 1, look))
  if (!isMap(value)) return undefined
  const entries = Object.entries(value).slice(0, 50)
  return (
    firstOf(entries, ([key, each]) => (each === null ? undefined : look(plainName(key), each))) ??
    firstOf(entries, ([, each]) => (typeof each === 'object' ? dig(each, depth + 1, look) : undefined))
  )
}

/** `links: [{ rel, href }]` (PayPal), `Help.links[].url` (Google), `errors[].links.about` (JSON:API). */
function linked(value: unknown, depth: number): string | undefined {
  if (depth > 5) return undefined
  if (Array.isArray(value)) return firstOf(value.slice(0, 10), (item) => linked(item, depth + 1))
  if (!isMap(value)) return undefined
  return firstOf(Object.entries(value).slice(0, 50), ([key, each]) => {
    if (!linkKeys.test(plainName(key))) return undefined
    return firstOf(Array.isArray(each) ? each.slice(0, 10) : [], link) ?? linked(each, depth + 1)
  })
}

const link = (item: unknown): string | undefined =>
  isMap(item) && (item.rel === undefined || /help|info|doc|about/.test(String(item.rel)))
    ? safeUrl((item as Bag).href ?? item.url)
    : undefined

function firstOf<T>(list: readonly T[], read: (item: T) => string | undefined): string | undefined {
  for (const item of list) {
    const found = read(item)
    if (found !== undefined) return found
  }
  return undefined
}
