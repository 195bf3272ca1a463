'use client'
import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { abandon, check, delivers, type Machine, mount, run, update } from './operationMachine.ts'
import { operationsUnder } from './operations.ts'
import { idle, type Known } from './outcome.ts'
import type { IdempotentMutationOptions, IdempotentMutationResult, OutcomeState } from './types.ts'

/**
 * A mutation that may be sent again: one idempotency key for one operation, however often it is sent, kept until the
 * outcome is known. With `reconcile` or `subscribe` the promise lasts until then, so `onSuccess`, `mutateAsync` and the
 * form see one answer, however it came; without them it rejects as soon as the answer is lost.
 */
export function useIdempotentMutation<D, V = void, R = unknown>(
  options: IdempotentMutationOptions<D, V, R>,
): IdempotentMutationResult<D, V, R> {
  const client = useQueryClient()
  const name = hashKey(options.mutationKey)
  const machine = useMemo(() => operationsUnder<D, V>(client, name), [client, name])
  const [owner] = useState(() => ({}))
  const mutation = useMutation({
    ...options,
    retry: false,
    mutationFn: (variables, context) => run(machine, variables, options, context, owner),
    onSuccess: (...args) => (delivers(machine, args[3], owner, 'success') ? options.onSuccess?.(...args) : undefined),
    onError: (...args) => (delivers(machine, args[3], owner, 'error') ? options.onError?.(...args) : undefined),
    onSettled: (...args) => (delivers(machine, args[4], owner, 'settled') ? options.onSettled?.(...args) : undefined),
  })
  const { mutate } = mutation
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
    update(machine, owner, options)
  })
  useEffect(() => mount(machine, owner, latest.current, mutate), [machine, owner, mutate])
  return { ...mutation, outcome: useOutcome(machine, mutate) }
}

function useOutcome<D, V>(machine: Machine<D, V>, again: (variables: V) => void): OutcomeState {
  const { subscribe, get } = useMemo(() => storeOf(machine), [machine])
  const known = useSyncExternalStore(subscribe, get, getServerSnapshot)
  return useMemo(
    () => ({
      ...known,
      check: () => {
        const released = check(machine)
        if (released) again(released.variables)
      },
      abandon: () => abandon(machine),
    }),
    [known, machine, again],
  )
}

const storeOf = <D, V>(machine: Machine<D, V>) => ({
  get: (): Known => machine.known,
  subscribe: (changed: () => void): (() => void) => {
    const listener = (): void => changed()
    machine.listeners.add(listener)
    return () => machine.listeners.delete(listener)
  },
})

const getServerSnapshot = (): Known => idle
