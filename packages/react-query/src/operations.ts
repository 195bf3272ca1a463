import { createRetryPolicy } from '@faultkit/core'
import type { QueryClient } from '@tanstack/react-query'
import { connectionOf } from './connection.ts'
import { createIdempotencyKey } from './idempotencyKey.ts'
import { createMachine, type Machine, type World } from './operationMachine.ts'
import { createOperationStorage } from './operationStorage.ts'

interface Operations {
  readonly world: World
  readonly machines: Map<string, Machine<never, never>>
}

const key: unique symbol = Symbol.for('faultkit.operations') as never

type WithOperations = QueryClient & { [key]?: Operations }

/** The operations under one `mutationKey` (hashed) of one client, the same for every component that asks. */
export function operationsUnder<D, V>(client: WithOperations, name: string): Machine<D, V> {
  const known = client[key] ?? { world: createWorld(client), machines: new Map() }
  client[key] ??= known
  const machine = known.machines.get(name) ?? createMachine<never, never>(name, known.world)
  known.machines.set(name, machine)
  return machine as unknown as Machine<D, V>
}

const createWorld = (client: QueryClient): World => ({
  policy: connectionOf(client)?.policy ?? createRetryPolicy(),
  storage: createOperationStorage(() => globalThis.localStorage, Date.now),
  createKey: createIdempotencyKey,
  now: Date.now,
  random: Math.random,
})
