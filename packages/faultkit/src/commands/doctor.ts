import type { Locale, Words } from '@faultkit/core'
import { CliError } from '../CliError.ts'
import { diagnose } from '../doctor/diagnose.ts'
import { report } from '../doctor/report.ts'
import type { Io } from '../io.ts'
import { optionsOf } from '../options.ts'
import { readText } from '../readText.ts'
import type { Reply } from '../replies/Reply.ts'
import { repliesIn } from '../replies/repliesIn.ts'

const options = {
  method: { type: 'string', short: 'X' },
  status: { type: 'string' },
  'idempotency-key': { type: 'string' },
  label: { type: 'string', multiple: true },
  subject: { type: 'string' },
  locale: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** `faultkit doctor <reply …>`: answers with 1 where a reply was read by nobody. */
export async function doctor(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = optionsOf(args, options)
  const words = await wordsOf(values)
  const status = values.status === undefined ? undefined : statusOf(values.status)
  const texts = await Promise.all(positionals.map(async (path) => [path, await readText(path, io)] as const))
  const replies = texts.flatMap(([path, text]) => repliesIn(text, path === '-' ? 'standard input' : path, status))
  const known = replies.map((reply) => withRequest(reply, values.method, values['idempotency-key']))
  const found = known.map((reply) => diagnose(reply, words)).filter((diagnosis) => diagnosis !== undefined)
  if (values.json) io.out(`${JSON.stringify(found, null, 2)}\n`)
  else io.out([...found.map((each) => report(each, io.hasColors)), summary(known.length, found.length)].join('\n'))
  return found.some(({ findings }) => findings.some(({ name }) => name === 'unread')) ? 1 : 0
}

const withRequest = (reply: Reply, method = reply.method, idempotencyKey = reply.idempotencyKey): Reply => ({
  ...reply,
  method,
  idempotencyKey,
})

const summary = (all: number, failed: number): string =>
  `${all} ${all === 1 ? 'reply' : 'replies'}, ${failed} of them ${failed === 1 ? 'tells' : 'tell'} of a failure.\n`

function statusOf(text: string): number {
  const status = Number(text)
  if (!Number.isInteger(status) || status < 100 || status > 599)
    throw new CliError('FK-601', `--status takes a number from 100 to 599, not "${text}".`)
  return status
}

interface WordOptions {
  readonly label?: string[]
  readonly subject?: string
  readonly locale?: string
}

async function wordsOf({ label = [], subject, locale }: WordOptions): Promise<Words> {
  const labels = Object.fromEntries(
    label.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1) throw new CliError('FK-601', `--label takes field=Label, not "${pair}".`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
  return { labels, ...(subject && { subject }), ...(locale && { locale: await localeOf(locale) }) }
}

/** A file of core's, so that a new language needs no line here. */
async function localeOf(tag: string): Promise<Locale> {
  const file: Readonly<Record<string, Locale>> = await import(`@faultkit/core/locales/${tag}`).catch(() => ({}))
  const locale = Object.values(file).find((each) => each.tag === tag)
  if (!locale)
    throw new CliError(
      'FK-601',
      `There is no language "${tag}" among the kit's: try de, fr, es, pt-BR, ja, zh-Hans or ar.`,
    )
  return locale
}
