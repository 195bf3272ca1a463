'use client'
import type { ListedIssue } from '@faultkit/react'
import type { FormErrors } from '@faultkit/react/forms'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import type { ServerErrors } from './types.ts'

/**
 * All messages of the form in document order, for a summary of your own: that counts as shown. With `within`, those of
 * some fields and what lies below them, for a step or tab to count: that shows nothing.
 */
export function useFormErrors<T extends FieldValues>(
  errors: ServerErrors<T>,
  within?: FieldPath<T> | readonly FieldPath<T>[],
): readonly ListedIssue<FieldPath<T>>[] {
  const isPart = within !== undefined
  const subscribe = useCallback(
    // The source also knows readers that only count.
    (changed: () => void) => (errors as unknown as FormErrors).subscribe(isPart ? undefined : null, changed),
    [errors, isPart],
  )
  const all = useSyncExternalStore(subscribe, errors.all, errors.all)
  const key = [within].flat().join('\n')
  return useMemo(() => (isPart ? pick(all, key.split('\n')) : all), [all, isPart, key])
}

const pick = <N extends string>(all: readonly ListedIssue<N>[], names: readonly string[]): readonly ListedIssue<N>[] =>
  all.filter(({ name }) => names.some((part) => name === part || name.startsWith(`${part}.`)))
