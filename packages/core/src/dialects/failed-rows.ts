import { withKind } from '../base/kindOfWord.ts'
import { type Bag, isBag, isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, Issue } from '../types.ts'
import { isItem } from './readers/fieldMap.ts'
import { readBody } from './readers/readBody.ts'
import { entriesOf, roleOf } from './readers/roles.ts'
import { failWord, isGood, statusIn } from './readers/success.ts'

const holders = /^(?:data|messages|results|responses|items|operations|records|entries)$/

/**
 * Bulk answers with a good status whose rows all are complaints (Zoho `data[].status: "error"`, Vonage
 * `messages[].error-text`, OKX `data[].sCode`), and answers in parts (207 Multi-Status, Elasticsearch's `errors: true`,
 * Kinesis' `FailedRecordCount`, CouchDB's and Salesforce's lists of marked rows) with at least one. A complaint's path begins
 * with its row's number. Failures in a list of their own (SQS `Failed`) have none. A row that is a resource is no complaint.
 */
export const failedRows: Dialect = defineDialect({
  name: 'failed-rows',
  read: ({ status, body: wire }) => {
    if (status < 200 || status > 299 || !isBag(wire)) return undefined
    const body: Bag = Array.isArray(wire) ? { results: wire } : wire
    const lists = entriesOf(body, 50).map(([key, value]) => ({ key, name: roleOf(key).name, rows: rowsOf(value) }))
    const isInParts = status === 207 || lists.some(({ key, name, rows }) => saysParts(name, body[key], rows, wire))
    const numberedRows = lists.find(
      ({ name, rows }) =>
        holders.test(name) &&
        (isInParts ? rows.some(isPart) : wire === body && rows.length > 0 && rows.every(isFailed)),
    )
    const found = numberedRows ?? lists.find(({ name, rows }) => rows.length > 0 && isOfFailures(name, lists, status))
    if (!found) return undefined
    const { [found.key]: _, errors: __, ...rest } = body
    const failed = found.rows.filter((row) => !numberedRows || !isInParts || isPart(row))
    const reading = withKind(status, readBody({ status, body: { ...rest, errors: failed } }))
    return numberedRows && found.rows.length > 1
      ? { ...reading, issues: failed.flatMap((row) => numbered(row, found.rows, status)) }
      : reading
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

/** The signs of an answer in parts: a flag, a count, or rows that say of themselves whether they went through. */
const saysParts = (name: string, value: unknown, rows: readonly Bag[], wire: unknown): boolean =>
  (name === 'errors' && value === true) ||
  (/^failed\w+count$/.test(name) && Number(value) > 0) ||
  (Array.isArray(wire) &&
    (rows.some(({ ok, success }) => ok === true || typeof success === 'boolean') ||
      (rows.some((row) => isGood(codeIn(row))) && rows.every((row) => typeof codeIn(row) === 'number'))))

/** Postmark's `ErrorCode`, Adobe's `code` of each row: 0 or 200 where it went through. */
const codeIn = (row: Bag): unknown => row.ErrorCode ?? row.code

/** A list of what failed beside one of what went through; in a 207 it stands alone, too. */
const isOfFailures = (name: string, lists: readonly { readonly name: string }[], status: number): boolean =>
  status === 207
    ? /^(?:errors|failed|failures)$/.test(name)
    : /^fail(?:ed|ures)$/.test(name) && lists.some((other) => other.name.startsWith('success'))

/** What one row complains of, under its number among all rows: those that went through are known by theirs. */
function numbered(row: Bag, rows: readonly Bag[], status: number): readonly Issue[] {
  const { message = '', code, issues = [] } = readBody({ status, body: row })
  const own = issues.length > 0 ? issues : [{ path: [], message, ...(code !== undefined && { code }) }]
  return own.map((issue) => ({ ...issue, path: [rows.indexOf(row), ...issue.path] }))
}

const isFailed = (row: Bag): boolean =>
  (isItem(row) && (failWord.test(String(row.status)) || 'error-text' in row)) || Number(row.sCode) > 0

const isPart = (row: Bag): boolean =>
  isMap(row.error) ||
  (Array.isArray(row.errors) && row.errors.length > 0) ||
  statusIn(row) !== undefined ||
  (typeof codeIn(row) === 'number' && !isGood(codeIn(row)) && isItem(row)) ||
  (isItem(row) && (row.success === false || Object.keys(row).some((key) => /^err/i.test(key) && str(row[key]))))
