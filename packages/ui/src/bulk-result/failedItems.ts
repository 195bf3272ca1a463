import { type ApiError, describeError, describeIssue, type Issue, parseError } from '@faultkit/core'
import { type ProvidedWords, withoutWait } from '@faultkit/react'

/** One of the things that were sent together. */
export interface BulkItem {
  /** What a person calls it: `Oolong, 100 g`. */
  readonly label: string
  /** Why it failed, anything thrown; without it the item went through, unless the reply to all of them names it. */
  readonly error?: unknown
}

/** An item that did not go through, with the reasons in words. */
export interface FailedItem {
  readonly index: number
  readonly label: string
  readonly reasons: readonly string[]
  readonly error: ApiError
}

type Path = Issue['path']
const isRow = (part: string | number): part is number => typeof part === 'number'

/** Labels for whole paths, `products.*.price`, and for what is left of a path behind its row, `price`. */
function withRowLabels({ labels = {}, ...words }: ProvidedWords): ProvidedWords {
  const short = Object.entries(labels).map(([name, label]) => [name.replace(/^.*?\*\./, ''), label] as const)
  return { ...words, labels: { ...Object.fromEntries(short), ...labels } }
}

// The label of the item says which row it is.
const behindRow = (path: Path): Path => path.slice(path.findIndex(isRow) + 1)

function reasonsOf(error: ApiError, issues: readonly Issue[], words: ProvidedWords): string[] {
  const said = issues.map((issue) => describeIssue(error, { ...issue, path: behindRow(issue.path) }, words))
  const { title, detail = title } = describeError(error, words)
  return said[0] ? [...new Set(said)] : [withoutWait(detail, error, words)]
}

/** What the one reply says of no item that was sent. */
export function otherReasons(items: readonly BulkItem[], reply: ApiError | null, words: ProvidedWords): string[] {
  const issues = reply?.issues.filter(({ path }) => !((path.find(isRow) ?? -1) in items)) ?? []
  return [...new Set(issues.map((issue) => describeIssue(reply, issue, words)))]
}

/** Which items failed and why: each by its own error, or named by an issue of the one reply to all of them. */
export function failedItems(items: readonly BulkItem[], reply: ApiError | null, words: ProvidedWords): FailedItem[] {
  const rowWords = withRowLabels(words)
  return items.flatMap(({ label, error: thrown }, index) => {
    const own = thrown === null || thrown === undefined ? undefined : parseError(thrown)
    const issues = own?.issues ?? reply?.issues.filter(({ path }) => path.find(isRow) === index) ?? []
    const error = own ?? reply
    if (!error || !(own || issues[0])) return []
    return [{ index, label, error, reasons: reasonsOf(error, issues, rowWords) }]
  })
}
