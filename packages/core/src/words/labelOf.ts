import type { Issue, Words } from '../types.ts'

type Path = Issue['path']

const starred = (path: Path): string => path.map((part) => (typeof part === 'number' ? '*' : part)).join('.')

/** `firstName`, `first_name` and `first-name` as words; `line1` keeps its number apart. */
export function humanize(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .split(/[\s._\-/:[\]]+/)
    .filter(Boolean)
  return words.map((word) => (/^[A-Z\d]+$/.test(word) ? word : word.toLowerCase())).join(' ')
}

const singular = (word: string): string =>
  /[^aeiou]ies$/.test(word) ? `${word.slice(0, -3)}y` : /[^su]s$/.test(word) ? word.slice(0, -1) : word

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** `items.1.quantity` → "Item 2: quantity"; `billing.postcode` → "Billing: postcode". Rows are counted from one, as people do. */
function fromPath(path: Path): string {
  const parts: string[] = []
  for (const [at, part] of path.entries()) {
    const row = path[at + 1]
    if (typeof part === 'string')
      parts.push(typeof row === 'number' ? `${singular(humanize(part))} ${row + 1}` : humanize(part))
    else if (at === 0) parts.push(String(part + 1))
  }
  const named = parts.filter(Boolean).slice(-2)
  return upperFirst(named.join(': '))
}

/** What a person calls the place: the app's label (rows as `*`), else words made from the path; never the raw parameter. */
export function labelOf(path: Path, labels: Words['labels']): string | undefined {
  if (path.length === 0) return undefined
  for (const name of [path.join('.'), starred(path)]) {
    if (labels && Object.hasOwn(labels, name) && labels[name]) return labels[name]
  }
  return fromPath(path) || undefined
}

/** A label inside a sentence: "Email" → "email", "VAT number" and German nouns stay. */
export function insideSentence(label: string, tag = 'en'): string {
  const keeps = tag.startsWith('de') || /^\S?[A-Z\d]/.test(label.slice(1, 2) === '' ? label : label.slice(1))
  return keeps ? label : label.charAt(0).toLocaleLowerCase(tag) + label.slice(1)
}
