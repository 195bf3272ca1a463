import { entriesOf, keysOf, valuesOf } from '../../base/keysOf.ts'
import { kindOfStatus } from '../../base/kindOfStatus.ts'
import { type Bag, get, isMap, str } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { Envelope, Issue, LooseReading } from '../../types.ts'
import { isFieldMap, isItem, isPlaced } from './fieldMap.ts'
import { flatBody } from './flatBody.ts'
import { statusIn } from './goodCode.ts'
import { basketFor, collect, isJson } from './issues.ts'
import { isReported, layersOf } from './layers.ts'
import { fromSource, locationOf, type Path, placeAt } from './place.ts'
import { placesInText } from './placesInText.ts'
import { type LateReading, referencesIn } from './references.ts'
import { pick, roleOf } from './roles.ts'
import { codeOf, messageOf, type Speech, wordBefore } from './speech.ts'
import { isNest, withSubject } from './subject.ts'
import { codeText } from './words.ts'

/** Reads any parsed body. */
export function readBody({ status, body }: Envelope): LateReading {
  const flat = flatBody(body, status)
  const layers = flat ? [body as Bag] : layersOf(body)
  const [found, isList, summary] = flat ? [flat.issues, flat.issues.length > 0] : issuesIn(body, layers, status)
  const told = !flat && layers.some(isNest) ? found.map(withSubject) : found
  const issues = status > 499 || told.every(hasPlace) ? told : told.flatMap(inOwnWords)
  const speech = flat ? speechOf(flat.text, body as Bag) : messageOf(layers)
  // In a list the first complaint speaks for all, in a map the one about the whole.
  const first = summary ?? ((!isList && issues.find(speaksForAll)) || issues.find(speaks))
  const code =
    flat && !flat.hasCode
      ? (wordBefore(body as Bag) ?? (speech ? undefined : first?.code))
      : codeFrom(body, layers, status, speech, first)
  const message = speech?.text ?? first?.message
  const hasPlaces = issues.some(hasPlace)
  const reading: LooseReading & Pick<LateReading, 'references'> = {
    references: () => referencesIn(body),
    kind: status < 400 ? kindOfStatus(firstOf(layers, statusIn) ?? 0) : undefined,
    type: firstOf(layers, typeOf),
    code: code ?? issues[0]?.code,
    message,
    issues:
      hasPlaces && issues.every(hasPlace)
        ? issues
        : [...issues, ...(hasPlaces ? [] : placesBeside(layers, status, message, code, speech?.layer))].filter(
            // A complaint about the whole is one of many beside fields, even where it is the message, too: a form shows issues.
            (issue) =>
              hasPlace(issue) || (speaks(issue) && (hasPlaces || issues.length > 1 || issue.message !== message)),
          ),
  }
  return reading as LateReading
}

const hasPlace = ({ path }: Issue): boolean => path.length > 0
const speaks = ({ message }: Issue): boolean => message !== ''
const speaksForAll = (issue: Issue): boolean => speaks(issue) && !hasPlace(issue)
const typeOf = ({ type }: Bag): string | undefined => (type === 'error' ? undefined : str(type))

function codeFrom(
  body: unknown,
  layers: readonly Bag[],
  status: number,
  speech: Speech | undefined,
  first: Issue | undefined,
): string | undefined {
  const said = speech
    ? codeOf(speech.layer, status)
    : (firstOf(layers, (layer) => codeOf(layer, status, 3)) ?? first?.code)
  return (
    said ??
    firstOf(layers, (layer) => codeOf(layer, status)) ??
    // Bitfinex, GLPI: a list of a word and a sentence.
    (Array.isArray(body) ? firstOf(body.slice(0, 9), (word) => codeText(word, status)) : undefined)
  )
}

const speechOf = (text: string | undefined, layer: Bag): Speech | undefined =>
  text === undefined ? text : { text, layer }

function firstOf<T, U>(list: readonly T[], read: (item: T) => U | undefined): U | undefined {
  for (const item of list) {
    const found = read(item)
    if (found !== undefined) return found
  }
  return undefined
}

function issuesIn(
  body: unknown,
  layers: readonly Bag[],
  status: number,
): readonly [issues: readonly Issue[], isList: boolean, summary?: Issue | undefined] {
  const basket = basketFor(
    status,
    layers.some((layer) => 'validation_messages' in layer || 'errorCount' in layer),
  )
  const isWhole = isMap(body)
    ? isFieldMap(body, false)
    : Array.isArray(body) && !(isMap(body[0]) && isMap(body[0].error))
  const sources: readonly Source[] = isWhole
    ? [[body, []]]
    : layers.flatMap((layer) => sourcesIn(layer, layers, status))
  for (const [source, path] of sources) collect(source, path, basket)
  const isMany = sources.length > 1
  return [isMany ? distinct(basket.issues) : basket.issues, !isMany && Array.isArray(sources[0]?.[0]), basket.summary]
}

/** What holds complaints, and the field that they are about where it stands above them. */
type Source = readonly [value: unknown, path: Path]

function sourcesIn(layer: Bag, layers: readonly Bag[], status: number): readonly Source[] {
  const sources: Source[] = []
  for (const key of keysOf(layer).slice(0, 200)) {
    const value = layer[key]
    // Efí, Airship: one complaint with its place under `error_description`, `details`.
    if (isMap(value) && /details?$|description$/.test(roleOf(key).name) && isPlaced(value)) sources.push([[value], []])
    if (layers.includes(value as Bag) || (key === 'messages' && hasErrors(layer))) continue
    if (holdsIssues(value, key, layer, status) || isPart(layer, key)) sources.push([value, []])
    // HubSpot: what it was told by another service, behind its own sentence.
    else if (typeof value === 'string' && jsonAfter.test(value)) sources.push([value.slice(value.indexOf('[')), []])
    else if (typeof value === 'object' && value !== null) sources.push(...listsIn(value))
  }
  return sources
}

const jsonAfter = /^[^[{]{3,200}: (\[\{".*\])$/s

/** Cloudflare's messages beside what is wrong are news. */
const hasErrors = ({ errors }: Bag): boolean => Array.isArray(errors) && errors.length > 0

/** marshmallow: nothing but parts of the request, with complaints by field in each. */
const isPart = (layer: Bag, key: string): boolean =>
  isMap(layer[key]) && isFieldMap(layer[key], true) && keysOf(layer).every((each) => locationOf(each) !== undefined)

/** What was sent (Xero, a list) or more details (Coda, a map), with a list of what is wrong with each. */
const listsIn = (value: object): readonly Source[] =>
  [value]
    .flat()
    .slice(0, 100)
    .filter(isMap)
    .flatMap((item) =>
      entriesOf(item, 50).flatMap(([key, each]): readonly Source[] => {
        const { name } = roleOf(key)
        if (isMap(each)) return /errors?$/.test(name) && isFieldMap(each, true) ? [[each, []]] : []
        if (!Array.isArray(each)) return []
        if (/error(?:detail)?s$/.test(name)) return [[each, []]]
        // Ory's nodes of a form: `{ attributes: { name }, messages }`.
        const field = name === 'messages' && isMap(item.attributes) ? str(item.attributes.name) : undefined
        return field === undefined ? [] : [[each.filter((told) => get(told, 'type') !== 'info'), parseFieldPath(field)]]
      }),
    )

function holdsIssues(value: unknown, key: string, layer: Bag, status: number): boolean {
  const { name, text, isIssues } = roleOf(key)
  const isNamed = isIssues || (name === 'data' && layer.status === 'fail')
  if (typeof value === 'string') return isIssues && isJson.test(value)
  if (Array.isArray(value))
    return isNamed || /details?$|^innererrors?$/.test(name) || (!isAdvice.test(name) && value.some(isComplaint))
  if (
    !isMap(value) ||
    status > 499 ||
    ((text < 4 || /^(?:reason|code|innererror)$/.test(name)) &&
      valuesOf(value).some((each) => typeof each === 'string') &&
      // Flask-RESTful: a sentence for each field under `message`.
      !isFieldMap(value, false))
  )
    return false
  const isMeant = isNamed && !name.startsWith('param')
  return (
    name === 'validation' ||
    (isFieldMap(value, isMeant, name.endsWith('s')) &&
      (((isMeant || /data$|err/.test(name)) && isTold(value)) ||
        (mayTell(name, isMeant, status) && !isOldInput(name, layer)) ||
        isWordPress(name, layer)))
  )
}

const isAdvice = /^(?:warnings?|notices?|suggestions?|alternatives?|hints?|tips|actions|links)$/

/** Remix: `fields` and `repopulateFields` beside `fieldErrors` are what was sent. */
const isOldInput = (name: string, layer: Bag): boolean =>
  name.endsWith('fields') && keysOf(layer).some((key) => roleOf(key).name.endsWith('errors'))

/** Lists, or small envelopes, under each key: nobody writes the context of an error so. */
const isTold = (map: Bag): boolean => valuesOf(map).every((each) => typeof each === 'object')

/** WordPress `data: { status, params }`. */
const isWordPress = (name: string, layer: Bag): boolean => name === 'params' && typeof layer.status === 'number'

/** Plain texts under each key are as often a context, old input or limits as complaints: the name or the status decides. */
const mayTell = (name: string, isMeant: boolean, status: number): boolean =>
  isMeant && (/err|viol|valid|issue|fault|field|problem/.test(name) || status <= 400 || status === 422)

/** One complaint among members of which some may be anybody's: Moleculer `nodeID`, Ajv `schemaPath`. */
function isComplaint(item: unknown): boolean {
  if (!isMap(item)) return false
  const says = (kind: 'text' | 'place' | 'code', below: number): boolean =>
    keysOf(item).some((key) => roleOf(key)[kind] < below && typeof item[key] === 'string')
  return says('text', 4) && (says('place', 4) || (isItem(item) && (says('code', 5) || 'source' in item)))
}

/** Whether an object speaks of this request: what somebody else said (`provider_error`), beside what is said here, does not. */
function isOwn(layer: Bag, message: string | undefined, speaker: Bag = {}): boolean {
  const key = keysOf(speaker).find((each) => speaker[each] === layer)
  const text = messageOf([layer])?.text
  return (
    layer === speaker || text === undefined || text === message || (key !== undefined && !isReported(roleOf(key).name))
  )
}

/** A validator's own words say where. */
function inOwnWords(issue: Issue): readonly Issue[] {
  const found = hasPlace(issue) ? [] : placesInText(issue.message)
  return found.length > 0 ? found : [issue]
}

/** What the envelope names beside the message, or the message itself. */
function placesBeside(
  layers: readonly Bag[],
  status: number,
  message = '',
  code: string | undefined,
  speaker: Bag | undefined,
): readonly Issue[] {
  const beside = topPlace(layers, status, message, code, speaker)
  return beside.length > 0 || status > 499 ? beside : placesInText(message)
}

/** One field named beside the message; it counts only if no complaint names a place of its own. */
function topPlace(
  layers: readonly Bag[],
  status: number,
  message: string,
  code: string | undefined,
  speaker: Bag | undefined,
): readonly Issue[] {
  const own = layers.filter((layer) => isOwn(layer, message, speaker))
  const paths = firstOf(own, (layer) => fromSource(layer)?.paths ?? namesIn(layer, status)) ?? []
  return paths.map((path) => ({ path, message, ...(code !== undefined && { code }) }))
}

function namesIn(layer: Bag, status: number): readonly Path[] | undefined {
  const [found, rank] = pick(layer, 'place', (value, name) => {
    const isName = typeof value !== 'string' || /^[^\s/]\S{0,299}$/.test(value)
    const paths = isName ? placeAt(value, name)?.paths.filter(({ length }) => length > 0) : []
    return paths?.length ? paths : undefined
  })
  // A thrown error's `path` is a field's (Yup also in a reply, Mongoose), a reply's is its own address.
  return rank < 2 || 'target' in layer || (rank === 3 && (status === 0 || 'inner' in layer)) ? found : undefined
}

/** The same complaint told twice (WordPress `params` and `details`, Yup) is one; the telling with a code or a place wins. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map<string, Issue>()
  const placed = new Set(issues.filter(hasPlace).map(({ message }) => message))
  for (const issue of issues) {
    if (!hasPlace(issue) && placed.has(issue.message)) continue
    const key = `${issue.path.join('\0')}\0\0${issue.message}`
    if (seen.get(key)?.code === undefined) seen.set(key, issue)
  }
  return [...seen.values()]
}
