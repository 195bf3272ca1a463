import type { ReactElement, ReactNode } from 'react'
import './parts.css'
import type { Wired } from './replies.ts'
import { Wire } from './Wire.tsx'

interface BesideProps {
  wires: readonly Wired[]
  /** The wire first: the end of the page is taken. */
  first?: boolean
  children: ReactNode
}

/** A screen with the replies that led to it. */
export function Beside({ wires, first = false, children }: BesideProps): ReactElement {
  return (
    <div className={first ? 'book-beside book-beside-first' : 'book-beside'}>
      <div className="book-screen">{children}</div>
      <aside className="book-wires" aria-label="On the wire">
        {wires.length === 0 && <p className="book-quiet">Nothing came over the wire yet.</p>}
        {wires.map(({ name, envelope, request: { method = 'POST', idempotencyKey } = {} }) => (
          <Wire key={name} envelope={envelope} method={method} idempotencyKey={idempotencyKey} />
        ))}
      </aside>
    </div>
  )
}
