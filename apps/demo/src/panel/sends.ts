import { type ApiError, claimsOf, parseError, type Surface, subscribeClaims } from '@faultkit/core'
import { createStore, type Store } from './createStore.ts'

/** One request as the page saw it, and what the kit made of the answer. */
export interface Send {
  readonly id: number
  /** Epoch ms. */
  readonly startedAt: number
  readonly endedAt?: number
  readonly method: string
  readonly url: string
  readonly idempotencyKey?: string | undefined
  readonly status?: number
  readonly requestId?: string | undefined
  /** The answer's body as text. */
  readonly wire?: string
  readonly error?: ApiError
  /** Every surface that ever showed the error. */
  readonly shownBy: readonly Surface[]
}

type Facts = Pick<Send, 'method' | 'url' | 'idempotencyKey'>

const kept = 60
let serial = 0

export const sends: Store<readonly Send[]> = createStore<readonly Send[]>([])

const change = (id: number, facts: Partial<Send>) =>
  sends.set((all) => all.map((one) => (one.id === id ? { ...one, ...facts } : one)))

function watchClaims(id: number, error: ApiError): void {
  const look = () => {
    const known = sends.get().find((one) => one.id === id)?.shownBy ?? []
    const news = claimsOf(error).filter((surface) => !known.includes(surface))
    if (news.length > 0) change(id, { shownBy: [...known, ...new Set(news)] })
  }
  subscribeClaims(error, look)
  look()
}

async function watchAnswer(id: number, answer: Promise<Response>, wire: Promise<string>): Promise<void> {
  try {
    const response = await answer
    change(id, { status: response.status, requestId: response.headers.get('Request-Id') ?? undefined })
    change(id, { wire: await wire })
  } catch {
    // No answer, or half of one: the body's own promise says what the kit makes of that.
  }
}

async function watchBody(id: number, body: Promise<unknown>): Promise<void> {
  try {
    await body
    change(id, { endedAt: Date.now() })
  } catch (thrown) {
    const error = parseError(thrown)
    change(id, { endedAt: Date.now(), error })
    watchClaims(id, error)
  }
}

/** Looks on while a request is answered; changes nothing about it. */
export function watchSend(
  facts: Facts,
  answer: Promise<Response>,
  wire: Promise<string>,
  body: Promise<unknown>,
): void {
  serial += 1
  const send: Send = { id: serial, startedAt: Date.now(), shownBy: [], ...facts }
  sends.set((all) => [...all, send].slice(-kept))
  void watchAnswer(send.id, answer, wire)
  void watchBody(send.id, body)
}
