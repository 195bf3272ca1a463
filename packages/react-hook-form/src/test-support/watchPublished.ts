import { type ApiError, subscribePublished } from '@faultkit/core'
import { onTestFinished } from 'vitest'

/** Stands for a toaster: what it would show now. */
export function watchPublished(): readonly ApiError[] {
  const shown: ApiError[] = []
  const leave = subscribePublished(({ error }) => {
    shown.push(error)
    return () => void shown.splice(shown.indexOf(error), 1)
  })
  // Later than the unmount that ends a test and lets go of what the form had claimed.
  onTestFinished(() => void setTimeout(leave, 200))
  return shown
}
