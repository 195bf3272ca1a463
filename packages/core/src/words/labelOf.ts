import type { Issue, Words } from '../types.ts'

type Path = Issue['path']

/** What a person calls a place in a form; `group` is what it stands in ("Item 2") where the app gave no label of its own. */
export interface Place {
  readonly label: string
  readonly group?: string
}

/** The path as labels and catalogs write it: dotted, rows as `*`. */
export const starred = (path: Path): string => path.map((part) => (typeof part === 'number' ? '*' : part)).join('.')

/** `firstName`, `first_name` and `first-name` as words; `line1` keeps its number apart. */
function humanize(name: string): string {
  const words = name
    .slice(0, 100)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  return words.map((word) => (/^[A-Z\d]+$/.test(word) ? word : word.toLowerCase())).join(' ')
}

const singular = (word: string): string => {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** `items.1.quantity` → "quantity" in "Item 2"; `billing.postcode` → "postcode" in "Billing". Rows are counted from one, as people do. */
function fromPath(path: Path): Place | undefined {
  const parts: string[] = []
  for (const [at, part] of path.entries()) {
    const row = path[at + 1]
    if (typeof part === 'string')
      parts.push(typeof row === 'number' ? `${singular(humanize(part))} ${row + 1}` : humanize(part))
    else if (at === 0) parts.push(String(part + 1))
  }
  const [group, label] = parts.filter((part) => part.trim() !== '').slice(-2)
  if (group === undefined) return undefined
  return label === undefined ? { label: upperFirst(group) } : { label: upperFirst(label), group: upperFirst(group) }
}

/** The app's label (rows as `*`), else words made from the path; never the raw parameter. */
export function placeOf(path: Path, labels: Words['labels']): Place | undefined {
  for (const name of [path.join('.'), starred(path)]) {
    const label = labels && Object.hasOwn(labels, name) ? labels[name] : undefined
    if (typeof label === 'string' && label.trim() !== '') return { label: label.trim() }
  }
  return fromPath(path)
}

/** A label inside a sentence: "Email" → "email"; "VAT number", German nouns and labels in quotes stay. */
export function insideSentence(label: string, tag = 'en'): string {
  const keeps = /^de\b/.test(tag) || /^\S[\p{Lu}\d]/u.test(label) || /^\S$/.test(label)
  return keeps ? label : label.charAt(0).toLocaleLowerCase(tag) + label.slice(1)
}
