import { keysOf } from '../../base/keysOf.ts'
import { type Bag, isMap, str } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { Issue } from '../../types.ts'
import { isFormKey, pick, roleOf } from './roles.ts'

export type Path = readonly (string | number)[]

const isForm = (part: string | number): boolean => typeof part === 'string' && isFormKey(part)

/** Where in the request a word points: `query`, `querystring`, `Headers`, `json`. */
export function locationOf(word: unknown): Issue['in'] {
  if (typeof word !== 'string' || word.length > 12 || !'BbQqPpHhCcJjFf'.includes(word.charAt(0))) return undefined
  const name = word.toLowerCase().replace(/s$|string$/, '')
  if (/^(?:body|query|path|header|cookie)$/.test(name)) return name as Issue['in']
  return /^(?:json|form|payload)$/.test(name) ? 'body' : name === 'param' ? 'path' : undefined
}

/** A place below another; under a field's own name a complaint may name the field again. */
export function joined(path: Path, own: Path): Path {
  if (path.length === 0) return own
  const start = path.length - own.length
  return own.length > 0 && own.every((part, index) => part === path[start + index]) ? path : [...path, ...own]
}

/** One place, or several when a complaint names many fields; none when it names no field. */
export interface Places {
  readonly paths: readonly Path[]
  readonly location?: Issue['in'] | undefined
}

/** Where an item says it belongs, whichever of the usual members says so. */
export function placesOf(item: Bag): Places {
  const { paths, location } = fromSource(item) ??
    fromKey(item) ??
    named(item) ??
    fromNested(item) ??
    typed(item) ??
    fromName(item) ?? { paths: [] }
  const params = [item.params, item.info].find(isMap) ?? {}
  // Ajv names the parent of what is missing or too much; the name itself stands in `params`.
  const name = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty
  return {
    paths: (typeof name === 'string' ? [[...(paths[0] ?? []), name]] : paths).filter((path) => path.length > 0),
    location: location ?? locationOf(item.location) ?? locationOf(item.in),
  }
}

type Found = Places | undefined

const named = (item: Bag): Found => pick(item, 'place', placeAt)[0] ?? dotted(item.location) ?? dotted(item.in)

/** Huma: `location: "body.items[0].price"`; HubSpot: `in: "email"`. */
const dotted = (value: unknown): Found =>
  typeof value === 'string' && !locationOf(value) && /^[\w.[\]]+$/.test(value) ? placeAt(value, 'location') : undefined

/** The place that a member of this name gives; a map or a list of values is what was sent. */
export function placeAt(value: unknown, name: string): Found {
  if (name === 'name') return undefined
  if (isMap(value)) return fromElements(value) ?? typed(value)
  if (Array.isArray(value)) return /s$|^target$|^expression$/.test(name) ? fromMany(value, name) : located(value, name)
  if (typeof value !== 'string' || (/path|target/.test(name) && /^https?:|^[^[]*\s/.test(value))) return undefined
  return located(isFormKey(value) ? [] : value.slice(0, 500), name)
}

/** Several names; Wise's `arguments` and Atlas' `parameters` are values. */
function fromMany(list: readonly unknown[], name: string): Found {
  const paths = list
    .slice(0, 100)
    .map((each) => (isMap(each) ? typed(each)?.paths[0] : str(each) && parseFieldPath(each as string)))
  return paths.length > 0 && paths.every(Array.isArray) && !/^(?:arguments|parameters)$/.test(name)
    ? { paths: paths as Path[] }
    : undefined
}

/**
 * A name beside a word that says what it names: IBM `{ type: 'field', name }`, Litestar `{ source: 'body', key }`, SAP
 * `{ subjectType: 'parameter', subject }`.
 */
function typed(item: Bag): Found {
  const pairs = keysOf(item).map((key) => [item[key], item[`${key}Type`]])
  const [name, type] =
    [[item.name, item.type], [item.key, item.source], ...pairs].find(
      ([name, type]) => typeof name === 'string' && isPlaceWord(type) && !locationOf(name),
    ) ?? []
  return typeof name === 'string' ? { paths: [parseFieldPath(name)], location: locationOf(type) } : undefined
}

const isPlaceWord = (word: unknown): boolean =>
  locationOf(word) !== undefined || /^(?:field|parameter|property)$/.test(String(word))

/** Whether a part may be a form's own name or Jersey's `arg0`, by its first letter. */
const mayBeSpecial = (part: string | number): boolean => typeof part === 'string' && special.includes(part.charAt(0))
const special = '$_aBbCcFfGgNnRr'

/** The first part says where in the request, in Pydantic's `loc`, in pointers and in Huma's `location`. */
function located(value: string | readonly unknown[], name: string): Places {
  const whole = parseFieldPath(value)
  if (!locationOf(whole[0]) && !whole.some(mayBeSpecial)) return { paths: [whole] }
  const path = whole.some(isForm) ? whole.filter((part) => !isForm(part)) : whole
  const location = locationOf(path[0])
  const isPlace =
    location && (/^(?:loc|location|instancepath)$/.test(name) || (path.length > 1 && /^#?\//.test(String(value))))
  const rest = isPlace ? path.slice(1) : path
  // An offset in broken JSON · Jersey's `Resource.method.arg0.`
  const isOffset = isPlace && rest.length === 1 && typeof rest[0] === 'number'
  const argument = rest.findIndex((part) => typeof part === 'string' && part.length === 4 && /^arg\d$/.test(part))
  return {
    paths: [isOffset ? [] : argument < 0 ? rest : rest.slice(argument + 1)],
    location: isPlace ? location : undefined,
  }
}

/** Protovalidate: `field: { elements: [{ fieldName }, { fieldName, index }] }`. */
const fromElements = ({ elements }: Bag): Found =>
  Array.isArray(elements)
    ? { paths: [parseFieldPath(elements.filter(isMap).flatMap(({ fieldName, index }) => [fieldName, index]))] }
    : undefined

/** JSON:API; its pointers start at the document, `/data/attributes` is no part of a form. */
export function fromSource({ source }: Bag): Found {
  if (!isMap(source)) return undefined
  const { pointer, parameter, header, key = source.field } = source
  if (typeof pointer === 'string') {
    const path = parseFieldPath(pointer)
    const part = path[0] === 'data' ? path.slice(1) : path
    return { paths: [/^(?:attributes|relationships)$/.test(String(part[0])) ? part.slice(1) : part], location: 'body' }
  }
  if (typeof key === 'string') return { paths: [parseFieldPath(key)] }
  return typeof parameter === 'string'
    ? { paths: [parseFieldPath(parameter)], location: 'query' }
    : typeof header === 'string'
      ? { paths: [[header]], location: 'header' }
      : undefined
}

/** A `key` names a field where the rejected `value` stands beside it; elsewhere it names a text. */
const fromKey = ({ key, value }: Bag): Found =>
  typeof key === 'string' && value !== undefined ? { paths: [parseFieldPath(key)] } : undefined

/** Clerk `meta.param_name`, HubSpot `context.propertyName[]`, Directus `extensions.field`, Zoho `details.api_name`. */
function fromNested(item: Bag): Found {
  const { input, _embedded } = item
  // LinkedIn: `input: { inputPath: { fieldPath } }`, elsewhere `input` is what was sent; OpenProject: `_embedded.details`.
  const inners = [isMap(input) && input.inputPath, isMap(_embedded) && _embedded.details]
  for (const key of ['meta', 'extensions', 'context', 'details', 'data', 'info', 'properties']) inners.push(item[key])
  for (const inner of inners) {
    const found = isMap(inner) ? pick(inner, 'place', placeAt)[0] : undefined
    if (found?.paths[0]?.length) return found
  }
  return undefined
}

/** `name` is a place where a text stands beside it and nothing else could be: `{ name: 'age', reason: '…' }`. */
function fromName(item: Bag): Found {
  const name = item.name ?? item.Name
  if (typeof name !== 'string' || !/^[\w.[\]$/-]{1,200}$/.test(name) || /(?:Error|Exception)$/.test(name))
    return undefined
  const names = keysOf(item).map((key) => roleOf(key))
  return names.some(({ text, isIssues }) => text < 6 || isIssues) &&
    !('data' in item || 'status' in item || 'debug_id' in item)
    ? { paths: [parseFieldPath(name)] }
    : undefined
}
