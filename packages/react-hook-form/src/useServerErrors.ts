'use client'
import { useWords } from '@faultkit/react'
import { useEffect, useId, useInsertionEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { formErrorsOf } from './form/formErrorsOf.ts'
import type { ServerErrorOptions, ServerErrors } from './types.ts'

/**
 * Binds server errors to the fields of a form: none is lost, none locks the form, and only a changed value takes its own
 * away. One store for each `form.control`: a child that calls it again without options gets the same object.
 */
export function useServerErrors<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>,
  options?: ServerErrorOptions<T>,
): ServerErrors<T, O> {
  const words = useWords()
  const { errors, configure, refresh, connect, bind } = formErrorsOf(form, useId())
  // In the commit, before any ref or effect can ask for them; a render that is thrown away leaves no trace.
  useInsertionEffect(() => configure(options, words))
  useEffect(() => connect(), [connect])
  useEffect(() => refresh())
  const error = options?.error
  useEffect(() => bind(error), [bind, error])
  return errors
}
