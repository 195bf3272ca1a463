import { createContext, type ReactElement, type ReactNode, useContext, useState } from 'react'
import { answer } from './answer.ts'
import { Beside } from './Beside.tsx'
import type { Wired } from './replies.ts'

type Hear = (wire: Pick<Wired, 'envelope' | 'request'>) => void

const Heard = createContext<Hear>(() => undefined)

/** Tells what came over the wire to the panel beside the story. */
export const useHeard = (): Hear => useContext(Heard)

/** As `answer`, told to the panel beside the story. */
export function useAnswer(method = 'POST'): typeof answer {
  const hear = useHeard()
  return async (dialect, name) => {
    const response = await answer(dialect, name)
    const body: unknown = await response.clone().json()
    hear({
      envelope: { status: response.status, headers: Object.fromEntries(response.headers), body },
      request: { method },
    })
    return response
  }
}

const kept = 2

/** A story that talks to a server, with the latest of what came back beside it. */
export function LiveWires({ children }: { children: ReactNode }): ReactElement {
  const [wires, setWires] = useState<readonly Wired[]>([])
  const hear: Hear = (wire) =>
    setWires((before) => [
      { name: `reply ${(before.length ? Number(before[0]?.name.slice(6)) : 0) + 1}`, ...wire },
      ...before,
    ])
  return (
    <Heard value={hear}>
      <Beside wires={wires.slice(0, kept)}>{children}</Beside>
    </Heard>
  )
}
