// The conformance suite's data: what real APIs and clients hand to a parser, and what it must make of it.
import { readFileSync } from 'node:fs'
import type { Issue } from '../src/types.ts'

/** How a case travels: an HTTP reply, a thrown value or a plain value. */
export interface Transport {
  readonly kind: 'http' | 'thrown' | 'value'
  readonly status?: number
  readonly statusText?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
  readonly idempotencyKey?: boolean
  readonly now?: string
  readonly online?: boolean
}

/** A labelled field; `optional` ones may be missing, `paths` are alternatives. */
export interface WantedField {
  readonly path?: readonly (string | number)[]
  readonly paths?: readonly (readonly (string | number)[])[]
  readonly message?: string | readonly string[]
  readonly code?: string | readonly string[]
  readonly optional?: boolean
}

/** Only what is certain is labelled; several right answers are a list. */
export interface Labels {
  readonly kind?: unknown
  readonly outcome?: unknown
  readonly retryable?: unknown
  readonly retryAfterMs?: unknown
  readonly requestId?: unknown
  readonly docUrl?: unknown
  readonly code?: unknown
  readonly message?: unknown
  readonly fields?: readonly WantedField[]
  readonly mustSay?: readonly string[]
  readonly messageNot?: readonly string[]
}

/** One labelled case. */
export interface Case {
  readonly id: string
  readonly api: string
  readonly dialect: string
  readonly source: string
  readonly verified: string
  readonly transport: Transport
  readonly expect: Labels
}

/** What a parser made of a case, in the labels' words. */
export interface Result {
  readonly kind?: unknown
  readonly outcome?: unknown
  readonly retryable?: unknown
  readonly retryAfterMs?: unknown
  readonly requestId?: unknown
  readonly docUrl?: unknown
  readonly code?: unknown
  readonly message?: unknown
  readonly issues?: readonly Issue[]
}

const all: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../testing/src/families/corpus.json', import.meta.url), 'utf8'),
)

/** Replies that went well, whatever members they have: their kind is labelled `null`. */
const isGood = ({ expect }: Case): boolean => expect.kind === null

export const cases: readonly Case[] = all.filter((each) => !isGood(each))
export const goodReplies: readonly Case[] = all.filter(isGood)
