import type { Envelope } from '@faultkit/core'
import type { ReactElement } from 'react'

interface WireProps {
  envelope: Envelope
  method: string
  idempotencyKey?: string | undefined
}

const headerLines = (headers: Envelope['headers']): string[] =>
  headers && typeof headers.get !== 'function'
    ? Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    : []

const bodyText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body, null, 2))

/** What came over the wire, in small print. */
export function Wire({ envelope, method, idempotencyKey }: WireProps): ReactElement {
  const lines = headerLines(envelope.headers)
  return (
    <div className="book-wire">
      <p>
        <span className="book-badge">{method}</span>
        {idempotencyKey && <span className="book-badge">Idempotency-Key</span>}
        <span className="book-badge book-badge-strong">{envelope.status}</span>
      </p>
      <pre>
        <code>
          {lines[0] && <span className="book-headers">{`${lines.join('\n')}\n\n`}</span>}
          {bodyText(envelope.body)}
        </code>
      </pre>
    </div>
  )
}
