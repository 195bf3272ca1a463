import { createRetryPolicy } from '@faultkit/core'
import { onlineManager } from '@tanstack/react-query'
import { afterEach, beforeEach } from 'vitest'
import { connectedClient } from './connected.ts'

/** A client that sends everything once. */
export const once = (): ReturnType<typeof connectedClient> =>
  connectedClient({ policy: createRetryPolicy({ attempts: 1 }) })

/** Each test begins with nothing stored, and with a network. */
export function startAnew(): void {
  beforeEach(() => localStorage.clear())
  afterEach(() => {
    localStorage.clear()
    onlineManager.setOnline(true)
  })
}
