import type { Decorator } from '@storybook/react-vite'
import type { ReactElement, ReactNode } from 'react'
import './parts.css'
import { wireOf } from './replies.ts'
import { Wire } from './Wire.tsx'

type Fixture = NonNullable<ReturnType<typeof wireOf>>

interface BesideProps {
  wires: readonly Fixture[]
  /** The wire first: the end of the page is taken. */
  first?: boolean
  children: ReactNode
}

const hasError = (value: unknown): value is { error: () => unknown } =>
  typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'function'

/** A screen with the replies that led to it. */
export function Beside({ wires, first = false, children }: BesideProps): ReactElement {
  return (
    <div className={first ? 'book-beside book-beside-first' : 'book-beside'}>
      <div className="book-screen">{children}</div>
      <aside className="book-wires" aria-label="On the wire">
        {wires.map(({ name, envelope, request: { method = 'POST', idempotencyKey } = {} }) => (
          <Wire key={name} envelope={envelope} method={method} idempotencyKey={idempotencyKey} />
        ))}
      </aside>
    </div>
  )
}

/** Shows what came over the wire beside each story whose args hold an error of a fixture. */
export const withWire: Decorator = (Story, { args }) => {
  const wires = Object.values(args).flatMap((arg) => wireOf(hasError(arg) ? arg.error() : arg) ?? [])
  if (wires.length === 0) return <Story />
  return (
    <Beside wires={wires}>
      <Story />
    </Beside>
  )
}
