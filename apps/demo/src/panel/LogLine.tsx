import { Icon } from '../shell/Icon.tsx'
import { apiPath, type LogRow } from './joinLog.ts'
import { LogDetails } from './LogDetails.tsx'
import { apiNames, outcomeWords, placesOf, verdictWords } from './words.ts'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** A 200 that failed looks like what it is; no answer at all has no number. */
function statusOf({ send, entry }: LogRow): { text: string; tone: 'good' | 'bad' | 'open' } {
  const status = send?.status ?? entry?.status
  if (send && send.endedAt === undefined) return { text: '…', tone: 'open' }
  if (!status) return { text: 'none', tone: 'bad' }
  return { text: String(status), tone: send?.error || status >= 400 ? 'bad' : 'good' }
}

const shorten = (key: string): string => (key.length > 9 ? `${key.slice(0, 4)}…${key.slice(-4)}` : key)

function Origin({ row: { send, entry } }: { row: LogRow }) {
  const key = send?.idempotencyKey ?? entry?.idempotencyKey
  const api = entry ? apiNames[entry.api] : 'No server saw it'
  return (
    <p className="log-facts">
      {api}
      {key && (
        <>
          {' · key '}
          <code title={key}>{shorten(key)}</code>
        </>
      )}
      {entry?.fault && ' · you asked for this'}
      {!send && ' · before this page was loaded'}
    </p>
  )
}

function Verdict({ row: { send } }: { row: LogRow }) {
  const error = send?.error
  if (!error) return null
  const where = placesOf(error, send.shownBy)
  return (
    <ul className="log-verdict" aria-label="What the kit made of it">
      <li>
        <code>{error.kind}</code>
      </li>
      <li>{outcomeWords[error.outcome]}</li>
      <li>{verdictWords[error.retry.verdict]}</li>
      <li>{where ? `shown ${where}` : 'shown nowhere yet'}</li>
    </ul>
  )
}

export function LogLine({ row }: { row: LogRow }) {
  const { send, entry } = row
  const status = statusOf(row)
  return (
    <li className="log-line">
      <details>
        <summary>
          <span className="log-status" data-tone={status.tone}>
            {status.text}
          </span>
          <span className="log-path">
            {send?.method ?? entry?.method} {send ? apiPath(send.url) : entry?.path}
          </span>
          <time dateTime={new Date(row.at).toISOString()}>{time.format(row.at)}</time>
          <Icon name="chevron" />
        </summary>
        <LogDetails row={row} />
      </details>
      <Origin row={row} />
      <Verdict row={row} />
    </li>
  )
}
