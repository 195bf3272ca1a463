import { type Bag, isMap } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, Issue } from '../types.ts'
import { isItem } from './readers/fieldMap.ts'
import { readBody } from './readers/readBody.ts'
import { failWord, statusIn } from './readers/success.ts'

const holders = ['data', 'messages', 'results', 'responses', 'items', 'operations']

/**
 * Bulk answers with a good status whose rows all are complaints (Zoho `data[].status: "error"`, Vonage
 * `messages[].error-text`, OKX `data[].sCode`), and answers in parts (207 Multi-Status, Elasticsearch's `errors: true`) with at
 * least one. A complaint's path begins with its row's number. A row that is a resource is none.
 */
export const failedRows: Dialect = defineDialect({
  name: 'failed-rows',
  read: ({ status, body }) => {
    if (status < 200 || status > 299 || !isMap(body)) return undefined
    const isInParts = status === 207 || body.errors === true
    const key = holders.find((name) => {
      const rows = rowsOf(body[name])
      return isInParts ? rows.some(isPart) : rows.length > 0 && rows.every(isFailed)
    })
    if (key === undefined) return undefined
    const { [key]: list, errors: _, ...rest } = body
    const rows = rowsOf(list)
    const failed = rows.filter((row) => !isInParts || isPart(row))
    const reading = readBody({ status, body: { ...rest, errors: failed } })
    return rows.length > 1 ? { ...reading, issues: failed.flatMap((row) => numbered(row, rows, status)) } : reading
  },
})

/** The rows, without the name of what was done to each (Elasticsearch `index`). */
const rowsOf = (list: unknown): readonly Bag[] =>
  Array.isArray(list)
    ? list
        .slice(0, 1000)
        .filter(isMap)
        .map((row) => onlyOf(row) ?? row)
    : []

function onlyOf(row: Bag): Bag | undefined {
  const [only, ...more] = Object.values(row)
  return more.length === 0 && isMap(only) && !('error' in row) ? only : undefined
}

/** What one row complains of, under its number among all rows: those that went through are known by theirs. */
function numbered(row: Bag, rows: readonly Bag[], status: number): readonly Issue[] {
  const { message = '', code, issues = [] } = readBody({ status, body: row })
  const own = issues.length > 0 ? issues : [{ path: [], message, ...(code !== undefined && { code }) }]
  return own.map((issue) => ({ ...issue, path: [rows.indexOf(row), ...issue.path] }))
}

const isFailed = (row: Bag): boolean =>
  (isItem(row) && (failWord.test(String(row.status)) || 'error-text' in row)) || Number(row.sCode) > 0

const isPart = (row: Bag): boolean => isMap(row.error) || Array.isArray(row.errors) || statusIn(row) !== undefined
