import type { ReactNode } from 'react'
import { expect, vi } from 'vitest'
import type { IdempotentMutationOptions, IdempotentMutationResult } from '../types.ts'
import { useIdempotentMutation } from '../useIdempotentMutation.ts'

/** What a payment is told. */
export interface Payment {
  readonly amount: number
}
export type PayOptions = IdempotentMutationOptions<string, Payment, unknown>
export type Subscribe = NonNullable<PayOptions['subscribe']>
export type Reconcile = NonNullable<PayOptions['reconcile']>

/** Where a component leaves what it was given last. */
export interface Probe {
  now?: IdempotentMutationResult<string, Payment, unknown>
}

const tell = (on: Probe, now: Probe['now']): void => void Object.assign(on, { now })
const lost = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'))

/** A payment whose answer is lost unless it is told otherwise. */
export function Pay({ on, ...options }: Partial<PayOptions> & { readonly on: Probe }): ReactNode {
  const pay = useIdempotentMutation<string, Payment>({ mutationKey: ['pay'], mutationFn: lost, ...options })
  tell(on, pay)
  return <p>{pay.outcome.state}</p>
}

/** Where its operation stands, as an expectation that waits. */
export const stateOf = (on: Probe) => expect.poll(() => on.now?.outcome.state)

export const twenty: Payment = { amount: 20 }

/** One request of `byHand`. */
interface Sent {
  readonly key: string
  readonly answer: (data: string) => void
  readonly refuse: (why: unknown) => void
}

/** Requests that are answered by hand. */
export function byHand(): { readonly sent: readonly Sent[]; readonly mutationFn: PayOptions['mutationFn'] } {
  const sent: Sent[] = []
  return {
    sent,
    mutationFn: (_payment, { idempotencyKey: key }) =>
      new Promise((answer, refuse) => void sent.push({ key, answer, refuse })),
  }
}

/** Events that are pushed by hand. */
export function pushed() {
  const settles: ((data: string) => void)[] = []
  const close = vi.fn<() => void>()
  const subscribe = vi.fn<Subscribe>((_operation, settle) => {
    settles.push(settle)
    return close
  })
  return { settles, close, subscribe }
}

/** For so long nothing more happens. */
export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
