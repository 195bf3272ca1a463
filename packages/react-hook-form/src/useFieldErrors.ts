'use client'
import type { FieldErrorState } from '@faultkit/react'
import { useCallback, useSyncExternalStore } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import type { ServerErrors } from './types.ts'

/** What stands at one field (`root`: at the form), for a component of your own. It counts as shown: render the messages. */
export function useFieldErrors<T extends FieldValues>(
  errors: ServerErrors<T>,
  name: FieldPath<T> | 'root',
): FieldErrorState {
  const subscribe = useCallback((changed: () => void) => errors.subscribe(name, changed), [errors, name])
  const get = (): FieldErrorState => errors.get(name)
  return useSyncExternalStore(subscribe, get, get)
}
