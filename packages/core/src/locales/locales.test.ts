import { lintCatalog } from '@faultkit/testing/vitest'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../ApiError.ts'
import { parseError } from '../parseError.ts'
import type { ErrorKind, Issue, Locale, Notice, Outcome, Verdict, Words } from '../types.ts'
import { describeError } from '../words/describeError.ts'
import { describeIssue } from '../words/describeIssue.ts'
import { de } from './de.ts'
import { en } from './en.ts'

const modules = import.meta.glob<Record<string, Locale>>(['./*.ts', '!./*.test.ts'], { eager: true })
const locales = Object.entries(modules).flatMap(([file, module]) =>
  Object.values(module).map((locale) => ({ file, ...locale })),
)

const texts = (entry: unknown): Record<string, string> =>
  typeof entry === 'string' ? { sentence: entry } : { ...(entry as Record<string, string>) }
const plain = (entry: unknown): string => (typeof entry === 'string' ? entry : '')
const holes = (text = ''): string[] =>
  [...new Set(text.match(/\{\w+\}/g)?.map((hole) => hole.toLowerCase()) ?? [])].sort()

/** English says, in their own package, what other packages say under codes of theirs, so German stands in for that. */
const reference = { ...de.catalog, ...en.catalog }
const form = /_(?:zero|one|two|few|many|other)$/
const isForm = (key: string): boolean => form.test(key) && Object.hasOwn(reference, key.replace(form, ''))
const counting = [
  'wait',
  'and_more',
  'ui_bulk',
  'ui_bulk_again',
  'ui_bulk_rest',
  'ui_check_answers',
  'ui_more',
  'ui_next_try',
  'ui_show_more',
]

/** How many of the counts from 0 to 1000 take each form. */
function formsOf(tag: string): ReadonlyMap<string, number> {
  const rules = new Intl.PluralRules(tag)
  const forms = new Map<string, number>()
  for (let n = 0; n <= 1000; n++) forms.set(rules.select(n), (forms.get(rules.select(n)) ?? 0) + 1)
  return forms
}

// One character of Chinese and Japanese is as wide as two letters, and says as much.
const longest = (tag: string): number => (/^(?:ja|zh)/.test(tag) ? 25 : 50)
const sentencesIn = (text: string): number => text.match(/(?<!\d)[.!?](?:\s|$)|[。！？]/g)?.length ?? 0

const straight = /["']/
const wide = /\p{Lo}[,.!?:;]/u
/** What does not stand in a text of a language. */
const marks: Readonly<Record<string, readonly RegExp[]>> = {
  de: [straight, /[“‘«»](?<!„[^„]*“)/],
  fr: [straight, /(?<![\u00A0\u202F])(?:[!?;»]|:(?!\/\/))|«(?!\u202F)|[“”]/],
  es: [straight, /« | »|[“”]/],
  'pt-BR': [straight, /[«»]/],
  ja: [straight, wide, /[“”«»]/],
  'zh-Hans': [straight, wide, /[「」«»]/],
  ar: [straight, /[,;?](?!\d)/],
}

test('the languages the kit speaks', () => {
  expect(locales.map(({ tag }) => tag).sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt-BR', 'zh-Hans'])
})

describe.each(locales)('$tag', ({ file, tag, catalog }) => {
  const entries = Object.entries(catalog)

  test('stands in the file of its tag, under its tag in camel case, and Intl knows it', () => {
    expect(file).toBe(`./${tag}.ts`)
    const name = tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    expect(Object.keys(modules[file] ?? {})).toEqual([name])
    expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
  })

  test('says what the others say, and nothing else', () => {
    const keys = (of: Locale['catalog']): string[] =>
      Object.keys(of)
        .filter((key) => !isForm(key))
        .sort()
    expect(keys(catalog)).toEqual(keys(tag === 'en' ? en.catalog : de.catalog))
  })

  test.each(entries.filter(([key]) => !isForm(key)))('%s leaves the same holes as the others', (key, entry) => {
    const theirs = texts(reference[key])
    const here = texts(entry)
    expect(Object.keys(here).sort()).toEqual(Object.keys(theirs).sort())
    for (const [part, text] of Object.entries(theirs)) expect(holes(here[part])).toEqual(holes(text))
  })

  test('has a form for every count, which names the count unless it is the only one', () => {
    const lacking = [...formsOf(tag)].flatMap(([name, counts]) =>
      counting
        .filter((key) => Object.hasOwn(catalog, key))
        .map((key) => (name === 'other' ? key : `${key}_${name}`))
        .filter((key) => !(Object.hasOwn(catalog, key) && plain(catalog[key]).includes(counts > 1 ? '{n}' : ''))),
    )
    expect(lacking).toEqual([])
    expect(entries.filter(([, entry]) => entry === '')).toEqual([])
  })

  test.each(entries.filter(([key]) => isForm(key)))(
    '%s is a form the language has, with no other holes',
    (key, entry) => {
      const base = key.replace(form, '')
      expect([...formsOf(tag).keys()]).toContain(key.slice(base.length + 1))
      const [may, has] = [holes(plain(catalog[base])), holes(plain(entry))]
      expect(may).toEqual(expect.arrayContaining(has))
      expect(may.filter((hole) => !has.includes(hole))).toEqual(has.length < may.length ? ['{n}'] : [])
    },
  )

  const notices = entries.flatMap(([, entry]) => (typeof entry === 'object' ? [entry as Partial<Notice>] : []))

  test('has short titles without a full stop, and at most two sentences of detail', () => {
    const wrong = notices.filter(
      ({ title = '', detail = '' }) =>
        title.length > longest(tag) || /[.。!！]$/.test(title) || sentencesIn(detail.replace('{wait}', 'x.')) > 2,
    )
    expect(wrong).toEqual([])
  })

  test('has short labels without a full stop on its buttons', () => {
    const labels = entries.filter(([key]) => key.startsWith('act_')).map(([, label]) => plain(label))
    expect(labels.filter((label) => label.length > 30 || /[.。!！]$/.test(label))).toEqual([])
  })

  test('keeps the voice: no blame, jargon, alarm, parameter name or status code', () => {
    expect(lintCatalog(catalog, { tag })).toEqual([])
  })

  test('has the spaces, quotes and marks of its script', () => {
    const all = entries.flatMap(([, entry]) => Object.values(texts(entry)))
    const strays = [/^\s|\s$| {2}|\.\.\./, ...(marks[tag] ?? [])]
    expect(all.filter((text) => strays.some((stray) => stray.test(text)))).toEqual([])
  })
})

test('English buttons begin with a verb and say what it acts on', () => {
  const labels = Object.entries(en.catalog).filter(([key]) => key.startsWith('act_'))
  for (const [, label] of labels) expect(label).toMatch(/^(?:Try|Sign|Check|Send|Ask|Tell|Get) \p{Ll}+/u)
})

describe.each(locales.filter(({ tag }) => tag !== 'en'))('in $tag', (locale) => {
  test.each(['outcome_open', 'operation_open'])('%s is said to whoever changed what is on its way', (code) => {
    const issue: Issue = { path: [], code, message: 'Send the same again.' }
    const { detail } = locale.catalog[code] as Partial<Notice>
    expect(describeIssue(undefined, issue, { locale })).toBe(detail)
    const error = ApiError.fromJSON({
      ...parseError(undefined).toJSON(),
      kind: 'invalid_request',
      code,
      issues: [issue],
      outcome: 'not_applied',
    })
    expect(describeError(error, { locale })).toMatchObject({
      detail,
      title: describeError(parseError({ status: 400, body: {} }), { locale }).title,
    })
  })
})

const kinds: Readonly<Record<ErrorKind, readonly number[]>> = {
  invalid_request: [400, 413, 415, 422],
  authentication: [401],
  permission: [403],
  not_found: [404],
  conflict: [409, 412],
  rate_limit: [429],
  payment: [200, 402],
  api: [501, 503],
  connection: [0],
  timeout: [0, 504],
  canceled: [0],
  unknown: [0, 200],
}
const outcomes: readonly Outcome[] = ['failed', 'not_applied', 'indeterminate']
// `same_key` is told as `auto` is: they differ in who repeats.
const verdicts: readonly Verdict[] = ['auto', 'manual', 'never']
const waits = [undefined, 400, 2000, 7000, 11_000, 3_600_000, 200_000_000]
const codes = [undefined, 'resource_exists', 'invalid_credentials', 'insufficient_funds']
const issueLists: readonly (readonly Issue[])[] = [
  [],
  Array.from({ length: 5 }, (_, n) => ({ path: [`field ${n}`], message: '', code: 'invalid_parameter' })),
]

type Facts = Pick<ApiError, 'kind' | 'outcome'> & { status: number; method: string; verdict: Verdict; at: number }

function errorOf({ kind, outcome, status, method, verdict, at }: Facts): ApiError {
  const afterMs = waits[at % waits.length]
  const code = codes[at % codes.length]
  return new ApiError({
    kind,
    outcome,
    message: '',
    dialect: 'none',
    request: { method },
    issues: issueLists[at % issueLists.length] ?? [],
    retry: { verdict, scope: 'request', reason: '', ...(afterMs && { afterMs }) },
    ...(status && { status }),
    ...(code && { code }),
  })
}

/** Every kind × outcome × reading or writing, with what else decides the words: status, verdict, wait, code, issues. */
const errors = (Object.keys(kinds) as ErrorKind[]).flatMap((kind) =>
  kinds[kind].flatMap((status) =>
    outcomes.flatMap((outcome) =>
      ['GET', 'POST'].flatMap((method) =>
        verdicts.flatMap((verdict) =>
          waits.map((_, at) => errorOf({ kind, status, outcome, method, verdict, at: at + status })),
        ),
      ),
    ),
  ),
)

const now = (): number => Date.UTC(2026, 10, 24, 13)
const wordsOf = (locale: Locale): Words => ({ locale, now, timeZone: 'UTC' })
const parts = ({ title, detail = '', reassurance = '', actions }: Notice): string[] =>
  [title, detail, reassurance, ...actions.map(({ label }) => label)].filter((text) => text !== '')
const textsIn = (locale: Locale): Set<string> =>
  new Set(errors.flatMap((error) => parts(describeError(error, wordsOf(locale)))))
const english = textsIn(en)

describe.each(locales)('what is read in $tag', (locale) => {
  const { tag } = locale
  const notices = errors.map((error) => describeError(error, wordsOf(locale)))
  const all = [...new Set(notices.flatMap(parts))]

  test('has no hole left, none that nothing filled, and a title', () => {
    expect(notices.filter(({ title }) => title === '')).toEqual([])
    expect(all.filter((text) => /[{}]|undefined|NaN| {2}|\s[.。]/.test(text))).toEqual([])
  })

  test('has at most two sentences of detail besides a list, and no full stop in a title', () => {
    expect(notices.filter(({ title }) => /[.。]$/.test(title))).toEqual([])
    const alone = notices.filter((_, at) => errors[at]?.issues.length === 0)
    expect(alone.filter(({ detail = '' }) => sentencesIn(detail) > 2)).toEqual([])
  })

  test('says what to do next in words or by a button, in the voice of the kit', () => {
    const catalog = Object.fromEntries(notices.map((notice) => [JSON.stringify(notice), notice]))
    expect(lintCatalog(catalog, { tag })).toEqual([])
  })

  test('is nowhere English but in English', () => {
    const shared = all.filter((text) => english.has(text))
    expect(shared).toEqual(tag === 'en' ? all : [])
  })

  test.each<[string, Partial<Issue>]>([
    ['missing', { code: 'parameter_missing' }],
    ['missing in a row', { code: 'parameter_missing', path: ['items', 1, 'sku'] }],
    ['no number', { params: { expected: 'number' } }],
    ['out of bounds', { params: { min: 1, max: 99_000 } }],
    ['too small', { params: { min: 2 } }],
    ['too large', { params: { max: 2 } }],
    ['too short', { params: { min: 1 }, code: 'too_short' }],
    ['too long', { params: { max: 3 }, code: 'too_long' }],
    ['no whole number', { params: { expected: 'int' } }],
    ['too few', { params: { min: 1, origin: 'array' } }],
    ['too many', { params: { max: 12, origin: 'array' } }],
    ['no date', { params: { format: 'date' } }],
    ['no email', { params: { format: 'email' } }],
    ['no address', { params: { format: 'url' } }],
    ['no option', { code: 'invalid_enum_value' }],
    ['taken', { code: 'already_taken' }],
    ['wrong for no known reason', { code: 'odd' }],
  ])('fits around a label: %s', (_name, issue) => {
    const error = errorOf({
      kind: 'invalid_request',
      outcome: 'failed',
      status: 422,
      method: 'POST',
      verdict: 'never',
      at: 0,
    })
    const labels = { 'a.b': 'Ärger', 'items.*.sku': 'Ärger' }
    const sentence = describeIssue(error, { path: ['a', 'b'], message: '', ...issue }, { ...wordsOf(locale), labels })
    expect(sentence).toMatch(/ärger/i)
    expect(sentence).not.toMatch(/[{}]|[.。]$/)
    expect(lintCatalog({ sentence }, { tag })).toEqual([])
  })
})
