// A payment page in a tab of its own, with its own modules and client. The page that opened it presses its buttons.
//   #url=   where it pays
//   #reconcile=none|paid   it can ask the server, which says that it knows of none, or that it was paid
import { createRetryPolicy, readResponse, subscribePublished } from '@faultkit/core'
import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactNode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { connectErrors } from '../connectErrors.ts'
import type { IdempotentMutationResult } from '../types.ts'
import { useIdempotentMutation } from '../useIdempotentMutation.ts'

interface Payment {
  readonly amount: number
  readonly note: string
}
interface Charge {
  readonly id: string
}

/** What the page that opened it can see and do. */
export interface PayHandle {
  readonly isDrawn: () => boolean
  readonly state: () => string
  readonly code: () => string | undefined
  readonly canCheck: () => boolean
  readonly isPending: () => boolean
  readonly pay: (note?: string) => void
  readonly check: () => void
  readonly abandon: () => void
  readonly offline: () => void
  readonly online: () => void
  /** How often it was told the answer. */
  readonly heard: () => { readonly success: number; readonly error: number }
}

const given = new URLSearchParams(location.hash.slice(1))
const url = given.get('url') ?? ''
const asks = given.get('reconcile')
const heard = { success: 0, error: 0 }
let now: IdempotentMutationResult<Charge, Payment, unknown> | undefined

function Pay(): ReactNode {
  const pay = useIdempotentMutation<Charge, Payment>({
    mutationKey: ['charge'],
    mutationFn: (payment, { idempotencyKey, signal }) =>
      readResponse<Charge>(
        fetch(url, {
          method: 'POST',
          headers: { 'Idempotency-Key': idempotencyKey },
          body: JSON.stringify(payment),
          signal,
        }),
        { method: 'POST', idempotencyKey },
      ),
    ...(asks && { reconcile: async () => (asks === 'paid' ? { id: 'ch_1' } : null) }),
    onSuccess: () => {
      heard.success += 1
    },
    onError: () => {
      heard.error += 1
    },
  })
  useEffect(() => {
    now = pay
  })
  return pay.outcome.state
}

subscribePublished(() => undefined)
const client = connectErrors(new QueryClient(), { gate: false, policy: createRetryPolicy({ attempts: 1 }) })
createRoot(document.body).render(createElement(QueryClientProvider, { client }, createElement(Pay)))

const handle: PayHandle = {
  isDrawn: () => now !== undefined,
  state: () => now?.outcome.state ?? 'idle',
  code: () => now?.outcome.error?.code,
  canCheck: () => now?.outcome.canCheck ?? true,
  isPending: () => now?.isPending ?? false,
  pay: (note = '') => now?.mutate({ amount: 20, note }),
  check: () => now?.outcome.check(),
  abandon: () => now?.outcome.abandon(),
  offline: () => onlineManager.setOnline(false),
  online: () => onlineManager.setOnline(true),
  heard: () => heard,
}
Object.assign(globalThis, { payTab: handle })
