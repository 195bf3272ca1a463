import { ApiError, type Catalog, type ErrorKind, type Issue, type Notice, parseError } from '@faultkit/core'
import { en } from '@faultkit/core/locales/en'
import { type WordList, wordLists } from './wordLists.ts'

/** What a sentence is refused for. */
export type CatalogRule =
  | 'banned word'
  | 'blame'
  | 'jargon'
  | 'parameter name'
  | 'status code'
  | 'no next step'
  | 'throws'

/** One place in a catalog that people would stumble over. */
export interface CatalogProblem {
  /** The catalog's key. */
  readonly key: string
  readonly rule: CatalogRule
  /** What was found: the words themselves, or the whole notice where something is missing. */
  readonly found: string
  /** The sentence it stands in. */
  readonly text: string
}

/** In which language the catalog is written; English when none is named. */
export interface LintOptions {
  /** BCP 47 tag. Other languages than the kit's are checked for codes, parameter names and a next step only. */
  readonly tag?: string
}

/**
 * Says where a catalog leaves the voice of the kit: words that blame, alarm or say nothing, jargon, raw parameter names,
 * status codes, and notices that leave the reader without a next step. Functions are called once with an error of their
 * code. `expect(lintCatalog(catalog, { tag: 'de' })).toEqual([])` holds a catalog to it.
 */
export function lintCatalog(catalog: Catalog, { tag = 'en' }: LintOptions = {}): CatalogProblem[] {
  const list = wordLists[tag.split('-')[0]?.toLowerCase() ?? '']
  const patterns = [...codes, ...(list ? patternsOf(list) : [])]
  return Object.entries(catalog).flatMap(([key, entry]) => {
    const said = saidBy(key, entry)
    if (said === undefined) return [{ key, rule: 'throws' as const, found: '', text: '' }]
    const problems = textsOf(said).flatMap((text) => problemsIn(text, patterns).map((problem) => ({ key, ...problem })))
    return lacksStep(key, said, list) ? [...problems, { key, rule: 'no next step', ...shown(said) }] : problems
  })
}

type Said = string | Partial<Notice>
type Pattern = readonly [CatalogRule, RegExp]

// One lower-case letter before a capital is a brand more often than a parameter: iPhone, eBay.
const codes: readonly Pattern[] = [
  [
    'parameter name',
    /`[^`]*`|\p{L}+_[\p{L}_]+|(?<!\p{L})\p{Ll}{2,}\p{Lu}\p{Ll}\p{L}*|\p{L}+\[\d*\]|\p{Ll}+\.\p{Ll}+\.\p{Ll}+/u,
  ],
  [
    'status code',
    /(?:HTTP|status|code|código|error|erro|fehler|erreur|エラー|错误|代码|خطأ|رمز)\P{L}{0,3}[1-5]\d\d(?!\d)|(?<!\d)[45]\d\d (?:error|erro|fehler|erreur)|\([45]\d\d\)|^[45]\d\d\s?[:–—-]|\{status\}/iu,
  ],
]

const patternsOf = ({ banned, blame, jargon, isJoined }: WordList): readonly Pattern[] => {
  const pattern = (words: string): RegExp =>
    isJoined ? new RegExp(words, 'iu') : new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')
  return [
    ['banned word', pattern(banned)],
    ['blame', pattern(blame)],
    ['jargon', pattern(jargon)],
  ]
}

// An example of an address is no jargon, and a hole no parameter name.
const examples = /https?:\/\/\S+|\S+@\S+|\{(?!status\})\w+\}/g

function problemsIn(text: string, patterns: readonly Pattern[]): Omit<CatalogProblem, 'key'>[] {
  const plain = text.replace(examples, '')
  return patterns.flatMap(([rule, pattern]) => {
    const found = pattern.exec(plain)?.[0]
    return found === undefined ? [] : [{ rule, found, text }]
  })
}

const textsOf = (said: Said): string[] =>
  typeof said === 'string'
    ? [said]
    : [said.title, said.detail, said.reassurance, ...(said.actions ?? []).map(({ label }) => label)].filter(
        (text) => text !== undefined,
      )

/** What an entry says; a function is asked with an error of its code, about its parameter. */
function saidBy(key: string, entry: Catalog[string]): Said | undefined {
  if (typeof entry !== 'function') return entry
  const [code = key, param = ''] = key.split('__')
  const issue: Issue = { path: param === '' ? [] : param.split('.'), code, message: '', params: { min: 1, max: 9 } }
  try {
    return entry(sample(code, issue), issue)
  } catch {
    return undefined
  }
}

const sample = (code: string, issue: Issue): ApiError =>
  ApiError.fromJSON({ ...parseError({ status: 422, body: {} }, { method: 'POST' }).toJSON(), code, issues: [issue] })

// Kinds that are no situation of their own; the kit gives both their buttons.
const kinds = ['payment', 'api', 'connection'] satisfies ErrorKind[]
const kitKeys: ReadonlySet<string> = new Set([...Object.keys(en.catalog), ...kinds])

/** A whole notice says what to do in its title, its detail or a button. Under the kit's own keys the kit's button stays. */
function lacksStep(key: string, said: Said, list: WordList | undefined): boolean {
  if (typeof said === 'string' || said.title === undefined) return false
  if (said.actions ? said.actions.length > 0 : kitKeys.has(key)) return false
  const { title, detail = '' } = said
  if (/\{(?:wait|when|issues)\}/.test(title + detail)) return false
  return list ? ![title, detail].some((text) => new RegExp(list.step, 'iu').test(text)) : detail === ''
}

const shown = (said: Said): Pick<CatalogProblem, 'found' | 'text'> => {
  const text = textsOf(said).join(' ')
  return { found: text, text }
}
