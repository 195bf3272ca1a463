import { entriesOf, keysOf, valuesOf } from '../base/keysOf.ts'
import { withKind } from '../base/kindOfWord.ts'
import { type Bag, isBag, isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, Issue } from '../types.ts'
import { isItem } from './readers/fieldMap.ts'
import { failWord, isGood } from './readers/goodCode.ts'
import { readBody } from './readers/readBody.ts'
import { roleOf } from './readers/roles.ts'

/** Where rows stand, each under the number that the request gave it. */
const holders = /^(?:data|messages|results|responses|items|operations|records|entr(?:y|ies))$/

/**
 * Bulk answers with a good status: rows that all failed (Zoho, Vonage, OKX), and answers in parts, of which at least one
 * did: 207 Multi-Status, a flag or a count of failures (Elasticsearch, Kinesis), or rows that say of themselves how they went
 * (batches of Microsoft Graph, SCIM and FHIR, Expo, CouchDB, Salesforce). A complaint's path begins with its row's number.
 * Failures in a list of their own (SQS `Failed`) have none. A row that is a resource is no complaint.
 */
export const failedRows: Dialect = defineDialect({
  name: 'failed-rows',
  read: ({ status, body: wire }) => {
    if (status < 200 || status > 299 || !isBag(wire)) return undefined
    const body: Bag = Array.isArray(wire) ? { results: wire } : wire
    const found = [body, body.data]
      .filter(isMap)
      .map((bag) => failuresIn(bag, status, wire))
      .find(Boolean)
    if (!found) return undefined
    const { failed, rows, rest } = found
    const reading = withKind(
      status,
      readBody({ status, body: { ...rest, ...(failed.length === 1 ? { error: failed[0] } : { errors: failed }) } }),
    )
    if (reading.message === undefined && !rows) return undefined
    return rows && rows.length > 1
      ? { ...reading, issues: failed.flatMap((row) => numbered(row, rows, status)) }
      : reading
  },
})

/** The failed rows, all rows where they are numbered, and what stands beside them. */
interface Failures {
  readonly failed: readonly Bag[]
  readonly rows?: readonly Bag[]
  readonly rest: Bag
}

function failuresIn(body: Bag, status: number, wire: unknown): Failures | undefined {
  const lists = entriesOf(body, 50).map(([key, value]) => ({ key, name: roleOf(key).name, rows: rowsOf(value) }))
  const isDeclared = status === 207 || lists.some(({ key, name }) => saysParts(name, body[key]))
  const without = (key: string): Bag => {
    const { [key]: _, errors: __, ...rest } = body
    return rest
  }
  for (const { key, name, rows } of lists) {
    const failed = holders.test(name) ? failedOf(rows, isDeclared, wire === body) : []
    if (failed.length > 0) return { failed, rows, rest: without(key) }
  }
  const apart = lists.find(({ name, rows }) => rows.length > 0 && isOfFailures(name, lists, status))
  if (apart) return { failed: apart.rows, rest: without(apart.key) }
  // Quickbase: nothing went through, and complaints stand elsewhere.
  return status === 207 && lists.every(({ rows }) => rows.length === 0) ? { failed: [], rest: body } : undefined
}

/** Which rows failed: of a declared answer in parts, of rows that all say how they went, or all of them. */
function failedOf(rows: readonly Bag[], isDeclared: boolean, isHeld: boolean): readonly Bag[] {
  const failed = rows.filter((row) => hasWhy(row) && (isDeclared ? isBad(row) || isWorded(row) : isBad(row)))
  const isTold = rows.some(isDone) && rows.every((row) => isDone(row) || failed.includes(row))
  return isDeclared || isTold ? failed : isHeld && rows.every(isRefused) ? rows : []
}

/** The rows, without the name of what was done to each (Elasticsearch `index`). */
const rowsOf = (list: unknown): readonly Bag[] =>
  Array.isArray(list)
    ? list
        .slice(0, 1000)
        .filter(isMap)
        .map((row) => onlyOf(row) ?? row)
    : []

function onlyOf(row: Bag): Bag | undefined {
  const [only, ...more] = valuesOf(row)
  return more.length === 0 && isMap(only) && !('error' in row) ? only : undefined
}

/** The signs of an answer in parts: a flag, or a count. */
const saysParts = (name: string, value: unknown): boolean =>
  (name === 'errors' && value === true) || (/^failed\w+count$/.test(name) && Number(value) > 0)

/** How a row says that it went: an HTTP status, Postmark's `ErrorCode`, Adobe's code, `success`, or a word. */
const saidBy = (row: Bag): unknown =>
  row.status ?? row.statusCode ?? row.ErrorCode ?? row.code ?? row.success ?? row.ok ?? row.type

const isDone = (row: Bag): boolean =>
  isGood(saidBy(row)) || /^(?:true|2\d\d\b)/.test(String(saidBy(row))) || 'result' in row

/** An envelope's own signs. A word alone may be anybody's, where the row is called by an `id`. */
function isBad(row: Bag): boolean {
  const said = saidBy(row)
  return (
    isMap(row.error) ||
    (Array.isArray(row.errors) && row.errors.length > 0) ||
    (said === undefined && str(row.error) !== undefined) ||
    /^(?:false|[45]\d\d\b)/.test(String(said)) ||
    (!isDone(row) &&
      isItem(row) &&
      (typeof said === 'number' || (!('id' in row || 'name' in row) && failWord.test(String(row.status)))))
  )
}

const isWorded = (row: Bag): boolean =>
  isItem(row) && keysOf(row).some((key) => /^err/i.test(key) && str(row[key]) !== undefined)

const hasWhy = (row: Bag): boolean => readBody({ status: 400, body: row }).message !== undefined

/** A row that is a complaint: Zoho's `status: "error"` with a code, Vonage's `error-text`, OKX's `sCode`. */
const isRefused = (row: Bag): boolean =>
  (isItem(row) && (('code' in row && failWord.test(String(row.status))) || 'error-text' in row)) ||
  Number(row.sCode) > 0

/** A list of what failed beside one of what went through; in a 207 it stands alone, too. */
const isOfFailures = (name: string, lists: readonly { readonly name: string }[], status: number): boolean =>
  status === 207
    ? /^(?:errors|failed|failures)$/.test(name)
    : /^(?:fail(?:ed|ures)|rejected)$/.test(name) && lists.some((other) => /^(?:success|accepted)/.test(other.name))

/** What one row complains of, under its number among all rows: those that went through are known by theirs. */
function numbered(row: Bag, rows: readonly Bag[], status: number): readonly Issue[] {
  const { message = '', code, issues = [] } = readBody({ status, body: row })
  const own = issues.length > 0 ? issues : [{ path: [], message, ...(code !== undefined && { code }) }]
  return own.map((issue) => ({ ...issue, path: [rows.indexOf(row), ...issue.path] }))
}
