import type { Decorator } from '@storybook/react-vite'
import { Beside } from './Beside.tsx'
import { LiveWires } from './LiveWires.tsx'
import { wireOf } from './replies.ts'

const errorIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined

/** Errors that an arg is, holds or lists: `error`, `errors` of a form, `items` with an error each. */
function errorsIn(arg: unknown): unknown[] {
  if (Array.isArray(arg)) return arg.flatMap(errorsIn)
  const error = errorIn(arg)
  return [arg, typeof error === 'function' ? error() : error]
}

/**
 * Shows what came over the wire beside each story whose args hold an error of a fixture; with the parameter `wire: 'live'`
 * what comes while the story is played.
 */
export const withWire: Decorator = (Story, { args, parameters }) => {
  if (parameters.wire === 'live')
    return (
      <LiveWires>
        <Story />
      </LiveWires>
    )
  const wires = new Set(Object.values(args).flatMap((arg) => errorsIn(arg).flatMap((error) => wireOf(error) ?? [])))
  if (wires.size === 0) return <Story />
  return (
    <Beside wires={[...wires]}>
      <Story />
    </Beside>
  )
}
