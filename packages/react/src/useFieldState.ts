'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { FieldErrorSource, FieldErrorState } from './types.ts'

/** What stands at one field now (`root`: at the form); counts as a reader of it. */
export function useFieldState<N extends string>(errors: FieldErrorSource<N>, name: N | 'root'): FieldErrorState {
  const subscribe = useCallback((changed: () => void) => errors.subscribe(name, changed), [errors, name])
  const get = (): FieldErrorState => errors.get(name)
  return useSyncExternalStore(subscribe, get, get)
}
