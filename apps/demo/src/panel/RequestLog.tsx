import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { joinLog } from './joinLog.ts'
import { LogLine } from './LogLine.tsx'
import { sends } from './sends.ts'
import { listenToServers, serverLog } from './serverLog.ts'

const shown = 25

export function RequestLog() {
  useEffect(listenToServers, [])
  const sent = useSyncExternalStore(sends.subscribe, sends.get)
  const seen = useSyncExternalStore(serverLog.subscribe, serverLog.get)
  const rows = useMemo(() => joinLog(sent, seen).slice(0, shown), [sent, seen])
  return (
    <section className="log" aria-labelledby="log">
      <h3 id="log">What was sent, what the kit made of it</h3>
      {rows.length === 0 && <p className="hint">Nothing yet.</p>}
      <ol>
        {rows.map((row) => (
          <LogLine key={row.key} row={row} />
        ))}
      </ol>
    </section>
  )
}
