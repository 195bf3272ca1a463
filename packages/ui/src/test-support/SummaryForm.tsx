import type { ReactNode } from 'react'
import { ErrorSummary } from '../error-summary/ErrorSummary.tsx'
import type { WritableSource } from './createSource.ts'

/** What is wrong with two fields of `SummaryForm`. */
export const two = { email: ['Enter your email'], age: ['Age must be a number'] }

/** A form with its summary on top. */
export function SummaryForm({ source }: { source: WritableSource }): ReactNode {
  return (
    <form>
      <ErrorSummary errors={source} />
      <input name="email" aria-label="Email" />
      <input name="age" aria-label="Age" />
    </form>
  )
}

export const summary = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-faultkit="error-summary"]')

/** The part of it that is an alert while there is something new. */
export const frame = (): Element | null | undefined => summary()?.querySelector('[data-part="frame"]')

export const lines = (): (string | null)[] =>
  [...document.querySelectorAll('[data-part="list"] > li')].map((line) => line.textContent)
