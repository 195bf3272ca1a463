import { isStock } from './isStock.ts'
import { insideSentence, upperFirst } from './labelOf.ts'
import { isFitForPeople } from './leakCheck.ts'

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** The ways a server may write the same parameter: as sent, with dots, with brackets, and its last part. */
function spellings(path: readonly (string | number)[], param: string | undefined): string[] {
  const dotted = path.join('.')
  const [head = '', ...rest] = path.map(String)
  const brackets = head + rest.map((part) => `[${part}]`).join('')
  const mixed = path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at ? `.${part}` : part)).join('')
  const last = String(path.at(-1) ?? '')
  const all = [param, brackets, mixed, dotted, last].filter((name): name is string => !!name && name.length <= 100)
  return [...new Set(all)].sort((a, b) => b.length - a.length)
}

const quote = '[`\'"“”«»„]'
const noun = '(?: (?:parameter|param|field|attribute|property|value|input|argument))?'

/** Replaces a parameter that the server quotes by the field's label: "The `age` parameter must be…" → "Age must be…". */
function withLabel(text: string, names: readonly string[], label: string, tag: string | undefined): string {
  let said = text
  for (const name of names) {
    // A pattern of its own for each name takes longer than all the rest.
    if (!said.toLowerCase().includes(name.toLowerCase())) continue
    const plain = /[^a-z]/.test(name) ? '' : quote
    const open = plain || `${quote}?`
    const mention = new RegExp(`(?:\\bthe )?${open}(?<![\\w])${literal(name)}(?![\\w])${open}${noun}`, 'gi')
    said = said.replace(mention, (_whole, at: number) => (at === 0 ? upperFirst(label) : insideSentence(label, tag)))
  }
  return said
}

const subject = /^(?:Input|Value|String|List|Set|Tuple|Dictionary|Date|Datetime|Data|Bytes|URL) should\b/

const startsWithName = (text: string, names: readonly string[]): boolean =>
  names.some((name) => text.toLowerCase().startsWith(`${name.toLowerCase()} `))

/** Without what servers put before a sentence and the kit never says, "Please choose…", "Sorry, this time is taken", and without Ajv's NOT. */
export const withoutPlea = (text: string): string =>
  text
    .trim()
    .replace(/^(?:please|sorry|oops)\b[,!.:]? *(.)/i, (_, first: string) => first.toUpperCase())
    .replace(/\bNOT\b/, 'not')

/** What the server says of one answer, with the label for its parameter, if it may then be shown. */
export function ownWords(
  text: string,
  place: { path: readonly (string | number)[]; param?: string | undefined; label: string; tag?: string | undefined },
): string | undefined {
  const names = [...spellings(place.path, place.param), 'this field', 'this value']
  // Pydantic marks what an app's own validator said, and names the type where people name the field.
  const sent = withoutPlea(text.replace(/^(?:Value error|Assertion failed), /, ''))
  if (subject.test(sent) && isStock(sent, place.label)) return undefined
  const plain = sent.replace(subject, () => `${upperFirst(place.label)} must`)
  let said = withLabel(plain, names, place.label, place.tag)
  // Rails, Laravel and many others begin with the bare name: "quantity must be greater than 0".
  const bare = names.find((name) => said === plain && startsWithName(said, [name]))
  if (bare) said = upperFirst(place.label) + said.slice(bare.length)
  // A predicate without a subject, as RFC 9457 and Rails send it: "has to be above zero".
  if (/^(?:has|have|is|are|must|should|can't|cannot|can|may|was|needs|does|do|doesn't|don't|isn't|hasn't) /.test(said))
    said = `${upperFirst(place.label)} ${said}`
  const tidy = upperFirst(said.replace(/\.$/, ''))
  return isFitForPeople(tidy) && !isStock(tidy, place.label) ? tidy : undefined
}
