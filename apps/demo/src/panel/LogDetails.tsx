import { describeError } from '@faultkit/core'
import { useWords } from '@faultkit/react'
import type { LogRow } from './joinLog.ts'

const limit = 1_500

/** JSON indented, everything else as it came; long answers are cut. */
function pretty(wire: string): string {
  try {
    return JSON.stringify(JSON.parse(wire), null, 2).slice(0, limit)
  } catch {
    return wire.slice(0, limit)
  }
}

function Block({ title, text }: { title: string; text: string }) {
  return (
    <div className="log-block">
      <h4>{title}</h4>
      <pre>{text}</pre>
    </div>
  )
}

/** Three steps of one error, side by side: the wire, what the kit read, what a person is told. */
export function LogDetails({ row: { send, entry } }: { row: LogRow }) {
  const words = useWords()
  const error = send?.error
  const told = error && describeError(error, words)
  return (
    <div className="log-details">
      <Block title="On the wire" text={send?.wire === undefined ? 'No answer.' : pretty(send.wire)} />
      {error && <Block title="What the kit read" text={JSON.stringify(error, null, 2)} />}
      {told && (
        <Block
          title="What it says when it needs a notice"
          text={[told.title, told.detail, told.reassurance].filter(Boolean).join('\n')}
        />
      )}
      {entry && <p className="log-facts">Request id {entry.requestId}</p>}
    </div>
  )
}
