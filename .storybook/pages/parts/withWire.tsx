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

const errorIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined

/** Errors that an arg is, holds or lists: `error`, `errors` of a form, `items` with an error each. */
function errorsIn(arg: unknown): unknown[] {
  if (Array.isArray(arg)) return arg.flatMap(errorsIn)
  const error = errorIn(arg)
  return [arg, typeof error === 'function' ? error() : error]
}

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
  const wires = new Set(Object.values(args).flatMap((arg) => errorsIn(arg).flatMap((error) => wireOf(error) ?? [])))
  if (wires.size === 0) return <Story />
  return (
    <Beside wires={[...wires]}>
      <Story />
    </Beside>
  )
}
