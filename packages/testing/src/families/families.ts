import corpus from './corpus.json' with { type: 'json' }
import type { Family, FamilyFixture } from './types.ts'

/** A labelled case of the conformance suite, as far as a fixture needs it. */
interface Case {
  readonly id: string
  readonly api: string
  readonly dialect: string
  readonly source: string
  readonly transport: {
    readonly kind: string
    readonly status?: number
    readonly method?: string
    readonly idempotencyKey?: boolean
    readonly headers?: Readonly<Record<string, string>>
    readonly body: unknown
  }
}

function fixtureOf({ id, api, source, transport }: Case): FamilyFixture {
  const { status = 200, method = 'GET', headers = {}, body, idempotencyKey } = transport
  const request = { method, ...(idempotencyKey && { idempotencyKey: 'key-1' }) }
  return { name: id, api, source, envelope: { status, headers, body }, request }
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)]

// Values that a client throws without any reply are the conformance suite's alone: no wire, nothing to replay.
const replies = (corpus as readonly Case[]).filter(({ transport }) => transport.kind === 'http')

function familyOf(name: string): Family {
  const members = replies.filter(({ dialect }) => dialect === name)
  return { name, apis: distinct(members.map(({ api }) => api)), fixtures: members.map(fixtureOf) }
}

/**
 * Every reply of the conformance suite by family, sorted by name: what real APIs and frameworks send when they fail, and
 * under `success` what merely looks like that.
 */
export const families: readonly Family[] = distinct(replies.map(({ dialect }) => dialect))
  .toSorted()
  .map(familyOf)
