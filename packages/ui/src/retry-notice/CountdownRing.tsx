import { type ReactElement, useState } from 'react'
import { clock } from '../icon/shapes.ts'

interface CountdownRingProps {
  /** When it is empty, epoch milliseconds. */
  dueAt: number
  /** Whole seconds left. */
  left: number
}

/** A clock whose ring empties as the wait goes by; attributes only, so that a strict CSP has nothing to refuse. */
export function CountdownRing({ dueAt, left }: CountdownRingProps): ReactElement {
  const [wait, setWait] = useState({ dueAt, total: left })
  if (wait.dueAt !== dueAt) setWait({ dueAt, total: left })
  const gone = wait.total > 0 ? 1 - left / wait.total : 1
  const [circle, hands] = clock.split('|')
  return (
    <svg
      data-part="icon"
      viewBox="0 0 20 20"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={circle} opacity=".25" />
      <path d={circle} data-part="ring" pathLength="1" strokeDasharray="1" strokeDashoffset={gone.toFixed(3)} />
      <path d={hands} strokeLinejoin="round" />
    </svg>
  )
}
