'use client'
import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { mirrorErrors } from './form/mirrorErrors.ts'
import { useServerErrors } from './useServerErrors.ts'

/**
 * Says the server's errors in `formState.errors` too, for components that read there and cannot be changed: `fieldState.error`
 * of a `Controller`, wrappers of a design system, `<ErrorMessage>`. The same rules hold: kept until the value changes, no
 * submit held up. What no mounted field has stays where it is: `ErrorSummary`, or the toaster.
 */
export function useMirroredErrors<T extends FieldValues, C, O>(form: UseFormReturn<T, C, O>): void {
  const errors = useServerErrors(form)
  useEffect(() => mirrorErrors(form, errors), [form, errors])
}
