// `pnpm conformance`: how many labelled replies of real APIs the parser reads right, in every carrier, and what it
// makes of hints and nonsense. Prints the counts and writes docs/conformance.md; ends with 1 where a promise is broken.
//   --fuzz <n>  generated inputs, 1 000 000 by default    --seed <n>  of the generator    --list  the cases that are wrong
import { writeFileSync } from 'node:fs'
import type { ApiError } from '../src/ApiError.ts'
import { parseRetryHint } from '../src/base/retryHint.ts'
import { allDialects, defaultDialects } from '../src/dialects/index.ts'
import { parseEnvelope, readError } from '../src/parseError.ts'
import type { Dialect, ErrorContext } from '../src/types.ts'
import { carriers, inputOf } from './carriers.ts'
import { type Case, cases, goodReplies, type Result } from './cases.ts'
import { fuzz, slowestGiant } from './fuzz.ts'
import { hintCases, now } from './hints.ts'
import { type Row, report } from './report.ts'
import { rivals } from './rivals.ts'
import { run } from './score.ts'

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? Number(process.argv[at + 1]) : fallback
}

/** A case that names no method is a read. */
function contextOf({ transport }: Case, dialects: readonly Dialect[]): ErrorContext {
  const { method = 'GET', idempotencyKey, now: at, online } = transport
  const clock = at === undefined ? undefined : Date.parse(at)
  return {
    method,
    dialects,
    online,
    ...(idempotencyKey && { idempotencyKey: 'key-1' }),
    ...(clock !== undefined && { now: () => clock }),
  }
}

const asResult = ({ kind, outcome, code, message, requestId, docUrl, issues, retry }: ApiError): Result => ({
  kind,
  code,
  message,
  requestId,
  docUrl,
  issues,
  // The labels know two outcomes: what was not applied has failed.
  outcome: outcome === 'not_applied' ? 'failed' : outcome,
  retryable: retry.verdict === 'auto' || retry.verdict === 'same_key',
  retryAfterMs: retry.afterMs,
})

const lists = { allDialects, 'default list': defaultDialects }

async function rows(): Promise<readonly Row[]> {
  const all: Row[] = []
  for (const [list, dialects] of Object.entries(lists)) {
    for (const carrier of carriers) {
      const parse = async (each: Case): Promise<Result> =>
        asResult(await readError(inputOf(each, carrier), contextOf(each, dialects)))
      all.push({ list, carrier, tally: await run(cases, parse) })
    }
  }
  return all
}

/** Others in every carrier; what one of them throws is an answer without a label right. */
async function rivalRows(): Promise<readonly Row[]> {
  const all: Row[] = []
  for (const { name, read } of rivals) {
    for (const carrier of carriers) {
      const parse = async (each: Case): Promise<Result> => {
        try {
          return await read(inputOf(each, carrier))
        } catch {
          return {}
        }
      }
      all.push({ list: name, carrier, tally: await run(cases, parse) })
    }
  }
  return all
}

/** Good replies in which a list of dialects sees a failure that is none. */
const accused = Object.values(lists).flatMap((dialects) =>
  goodReplies.filter((each) => {
    const { status = 200, headers = {}, body } = each.transport
    return parseEnvelope({ status, headers, body }, contextOf(each, dialects)) !== undefined
  }),
)
const wrongHints = hintCases
  .filter(([, envelope, wait]) => parseRetryHint(envelope, now) !== wait)
  .map(([name]) => name)
const scored = await rows()
const others = await rivalRows()
const nonsense = fuzz(option('fuzz', 1_000_000), option('seed', 1), allDialects)
const giants = slowestGiant(allDialects)
const text = report({
  rows: scored,
  others,
  goodReplies: { cases: goodReplies.length, wrong: accused.map(({ id }) => id) },
  hints: { cases: hintCases.length, wrong: wrongHints },
  nonsense,
  giants,
})
writeFileSync(new URL('../../../docs/conformance.md', import.meta.url), text.page)
console.log(text.summary)
if (process.argv.includes('--list')) {
  for (const { list, carrier, tally } of scored) {
    for (const { id, keys } of tally.wrong) console.log(`${list} · ${carrier} · ${id}: ${keys.join(', ')}`)
  }
}
process.exitCode = text.isKept ? 0 : 1
