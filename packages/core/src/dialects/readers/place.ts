import { type Bag, isMap } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { Issue } from '../../types.ts'
import { isFormKey, pathKeys, type View, viewOf } from './words.ts'

export type Path = readonly (string | number)[]

const locations: Readonly<Record<string, NonNullable<Issue['in']>>> = {
  body: 'body',
  json: 'body',
  form: 'body',
  payload: 'body',
  query: 'query',
  querystring: 'query',
  path: 'path',
  params: 'path',
  header: 'header',
  headers: 'header',
  cookie: 'cookie',
  cookies: 'cookie',
}
export const locationOf = (word: unknown): Issue['in'] | undefined =>
  typeof word === 'string' ? locations[word.toLowerCase()] : undefined

/** One place, or several when a complaint names many fields; none when it names no field. */
export interface Places {
  readonly paths: readonly Path[]
  readonly location: Issue['in'] | undefined
}
const nowhere: readonly Path[] = []

/** Where an item says it belongs, whichever of the usual members says so. */
export function placesOf(item: Bag, view: View): Places {
  const location = locationOf(view.get('location')) ?? locationOf(view.get('in'))
  const found = fromSource(view) ?? fromLoc(view) ?? fromList(view) ?? fromKeys(view) ?? fromNested(view)
  if (found) return withRule({ ...found, location: found.location ?? location }, view)
  const name = nameOf(item, view)
  return withRule({ paths: name === undefined ? nowhere : [parseFieldPath(name)], location }, view)
}

type Found = Places | undefined

const at = (path: Path, location?: Issue['in']): Places => ({ paths: path.length > 0 ? [path] : nowhere, location })

/** JSON:API `source`, Cloudflare's too; its pointers start at the document, `/data/attributes` is no part of a form. */
function fromSource(view: View): Found {
  const source = view.get('source')
  if (!isMap(source)) return undefined
  if (typeof source.pointer === 'string') return at(fromDocument(parseFieldPath(source.pointer)), 'body')
  if (typeof source.parameter === 'string') return at(parseFieldPath(source.parameter), 'query')
  return typeof source.header === 'string' ? at([source.header], 'header') : undefined
}

function fromDocument(path: Path): Path {
  const part = path[0] === 'data' ? path.slice(1) : path
  if (part[0] === 'attributes' || part[0] === 'relationships') return part.slice(1)
  return part.length === 0 ? [] : part
}

/** Pydantic: the first element says where in the request; a number alone after it is an offset in broken JSON. */
function fromLoc(view: View): Found {
  const loc = view.get('loc')
  if (!Array.isArray(loc)) return undefined
  const location = locationOf(loc[0])
  const rest = (location ? loc.slice(1) : loc).filter((part) => !isFormKey(String(part)))
  const isOffset = location && rest.length === 1 && typeof rest[0] === 'number'
  return at(isOffset ? [] : parseFieldPath(rest), location)
}

/** Salesforce `fields`, .NET `members`, Joi `keys`, FHIR `expression`: each name is a place of its own. */
function fromList(view: View): Found {
  for (const key of ['fields', 'members', 'membernames', 'keys', 'expression', 'params', 'properties', 'target']) {
    const names = view.get(key)
    if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) continue
    const paths = names.slice(0, 100).map((name: string) => parseFieldPath(name))
    return { paths: key === 'target' && view.has('field') ? [] : paths, location: undefined }
  }
  return undefined
}

function fromKeys(view: View): Found {
  for (const key of pathKeys) {
    const value = view.get(key)
    const found = typeof value === 'string' || Array.isArray(value) ? fromText(value, key) : undefined
    if (found) return found
  }
  const place = view.get('location')
  if (typeof place === 'string' && (/[.[]/.test(place) || view.has('locationtype'))) return fromText(place, 'location')
  const within = view.get('in')
  return typeof within === 'string' && !locationOf(within) && /^[\w.[\]]+$/.test(within)
    ? fromText(within, 'in')
    : undefined
}

const isPlain = (text: string): boolean => text.length <= 500 && !/^https?:|\s/.test(text)

function fromText(value: string | readonly unknown[], key: string): Found {
  if (typeof value === 'string') {
    if (isFormKey(value) || value === '/data' || value === '/') return at([])
    if (!isPlain(value)) return key === 'path' || key === 'target' ? undefined : at(parseFieldPath(value.slice(0, 200)))
  }
  const path = parseFieldPath(value).filter((part) => part !== '__root__')
  const location = locationOf(path[0])
  const isPlace =
    location && path.length > 1 && (key === 'location' || (typeof value === 'string' && /^#?\//.test(value)))
  if (isPlace) return at(path.slice(1), location)
  if (location && key === 'instancepath') return at(path.slice(1), location)
  const argument = path.findIndex((part) => /^arg\d$/.test(String(part)))
  return at(argument > 0 ? path.slice(argument + 1) : path)
}

/** Ajv names the parent of what is missing or too much; the name itself stands in `params`. */
function withRule(found: Places, view: View): Places {
  const params = isMap(view.get('params')) ? view.get('params') : view.get('info')
  if (!isMap(params)) return found
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  return typeof name === 'string' ? { ...found, paths: [[...(found.paths[0] ?? []), name]] } : found
}

/** Clerk `meta.param_name`, HubSpot `context.propertyName[]`, Directus `extensions.field`, Zoho `details.api_name`. */
function fromNested(view: View): Found {
  for (const key of ['meta', 'extensions', 'context', 'details', 'data', 'info']) {
    const value = view.get(key)
    if (!isMap(value)) continue
    const inner = viewOf(value)
    const names = inner.get('propertyname')
    if (Array.isArray(names))
      return { paths: names.slice(0, 100).map((name) => parseFieldPath(String(name))), location: undefined }
    const found =
      inner.has('path') && inner.has('field') ? fromText(String(inner.get('field')), 'field') : fromKeys(inner)
    if (found && found.paths.length > 0) return found
  }
  return undefined
}

const nameWithPlace = /^[\w.[\]$/-]{1,200}$/

/** `name` is a place where a text stands beside it and nothing else could be: `{ name: 'age', reason: '…' }`. */
function nameOf(item: Bag, view: View): string | undefined {
  const name = item.name ?? item.Name
  if (typeof name !== 'string' || !nameWithPlace.test(name) || /(?:Error|Exception)$/.test(name)) return undefined
  const hasText = ['reason', 'message', 'messages', 'description', 'error', 'detail', 'errors'].some((key) =>
    view.has(key),
  )
  return hasText && !view.has('data') && !view.has('status') && !view.has('debugid') ? name : undefined
}
