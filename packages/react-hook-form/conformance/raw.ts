import { createFormControl, type FieldValues } from 'react-hook-form'
import type { PathCase } from '../src/test-support/pathCases.ts'

/** What became of an error that raw `setError` was given. */
export interface RawResult {
  /** A reader of exactly that field heard of it. */
  readonly reached: boolean
  /** The next submit did not reach its handler. */
  readonly blocked: boolean
}

const textOf = (wire: PathCase['wire']): string =>
  Array.isArray(wire) ? wire.map((key) => String(Object(key).key ?? key)).join('.') : String(wire ?? '')

function place(values: FieldValues, name: string): void {
  const segments = name.split('.')
  let at: FieldValues = values
  for (const [depth, key] of segments.entries()) {
    if (depth === segments.length - 1) at[key] ??= 'x'
    else {
      at[key] ??= /^\d+$/.test(segments[depth + 1] ?? '') ? [] : {}
      at = at[key]
    }
  }
}

/** The usual loop, `setError(path, …)`, in the real library: one form for each path. */
export async function setRaw(names: readonly string[], { wire, to }: PathCase): Promise<RawResult> {
  const defaultValues: FieldValues = {}
  for (const name of names) place(defaultValues, name)
  const form = createFormControl({ defaultValues })
  for (const name of names) form.register(name)
  let reached = false
  if (to) {
    form.subscribe({
      name: to,
      exact: true,
      formState: { errors: true },
      callback: () => {
        reached ||= form.getFieldState(to).error !== undefined
      },
    })
  }
  try {
    form.setError(textOf(wire), { type: 'server', message: 'x' })
  } catch {
    return { reached: false, blocked: false }
  }
  let blocked = true
  await form.handleSubmit(() => {
    blocked = false
  })()
  return { reached, blocked }
}
