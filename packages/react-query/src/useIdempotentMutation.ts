'use client'
import { hashKey, type MutationFunctionContext, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { connectionOf, sharedStore } from './connection.ts'
import { createOperationStore } from './createOperationStore.ts'
import { idempotent } from './decorateClient.ts'
import { idle, type Known } from './outcome.ts'
import type { IdempotentMutationOptions, IdempotentMutationResult } from './types.ts'

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
  const store = useMemo(
    () => sharedStore(client, name, (connection) => createOperationStore<D, V>(name, connection.policy, connection)),
    [client, name],
  )
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const mutation = useMutation({
    ...options,
    retry: false,
    meta: { ...options.meta, [idempotent]: true },
    onMutate: async (variables: V, context: MutationFunctionContext) => {
      const result = await options.onMutate?.(variables, context)
      store.prepare(variables, latest, context)
      return result as R
    },
    mutationFn: (variables, context) => store.run(variables, latest, context),
    onSuccess: (...args) => (store.delivers(args[3], latest) ? options.onSuccess?.(...args) : undefined),
    onError: (...args) => (store.delivers(args[3], latest) ? options.onError?.(...args) : undefined),
    onSettled: (...args) => (store.delivers(args[4], latest) ? options.onSettled?.(...args) : undefined),
  })
  const { mutate, mutateAsync } = mutation
  useEffect(() => store.mount(latest, mutate), [store, mutate])
  useEffect(() => {
    const { mark, senders } = connectionOf(client)
    senders.set(name, mutateAsync)
    mark()
    return () => {
      if (senders.get(name) === mutateAsync) senders.delete(name)
    }
  }, [client, name, mutateAsync])
  const known = useSyncExternalStore(store.subscribe, store.get, getServerSnapshot)
  const outcome = useMemo(() => {
    const check = (): void => {
      const released = store.check()
      if (released) mutate(released.variables)
    }
    return { ...known, check, canCheck: store.canCheck(), abandon: store.abandon }
  }, [known, store, mutate])
  return { ...mutation, outcome }
}

const getServerSnapshot = (): Known => idle
