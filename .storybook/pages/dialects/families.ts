import { type ApiError, type Envelope, parseEnvelope } from '@faultkit/core'
import { allDialects } from '@faultkit/core/dialects'
// The conformance suite's own replies: what is shown here is what is measured there.
import text from '../../../packages/testing/src/families/corpus.json?raw'

/** One reply of an API, and what the kit makes of it. */
export interface Reply {
  readonly id: string
  readonly api: string
  readonly method: string
  readonly idempotencyKey: string | undefined
  readonly envelope: Envelope
  readonly error: ApiError
}

/** APIs that report a failure in the same way. */
export interface Family {
  readonly name: string
  readonly apis: readonly string[]
  /** The few to show. */
  readonly replies: readonly Reply[]
  readonly all: readonly Reply[]
}

interface Case {
  id: string
  api: string
  dialect: string
  transport: {
    kind: string
    status: number
    method?: string
    headers?: Record<string, string>
    body: unknown
    idempotencyKey?: boolean
  }
}

function replyOf({ id, api, transport }: Case): Reply[] {
  const { status, method = 'POST', headers = {}, body } = transport
  const idempotencyKey = transport.idempotencyKey ? '5f2c8a51' : undefined
  const envelope: Envelope = { status, headers, body }
  const error = parseEnvelope(envelope, { method, dialects: allDialects, ...(idempotencyKey && { idempotencyKey }) })
  return error ? [{ id, api, method, idempotencyKey, envelope, error }] : []
}

/** One about fields and one that is not, where the family has both. */
function choose(replies: readonly Reply[]): Reply[] {
  const isAboutFields = ({ error }: Reply): boolean => error.issues.length > 0
  const chosen = [replies.find(isAboutFields), replies.find((reply) => !isAboutFields(reply))]
  return chosen.flatMap((reply) => reply ?? [])
}

const cases: readonly Case[] = JSON.parse(text)
const sent = cases.filter(({ transport }) => transport.kind === 'http')

function familyOf(name: string): Family {
  const members = sent.filter(({ dialect }) => dialect === name)
  const all = members.flatMap(replyOf)
  return { name, apis: [...new Set(members.map(({ api }) => api))], replies: choose(all), all }
}

/** Every family that answers over HTTP, by name. */
export const families: ReadonlyMap<string, Family> = new Map(
  [...new Set(sent.map(({ dialect }) => dialect))].map((name) => [name, familyOf(name)]),
)
