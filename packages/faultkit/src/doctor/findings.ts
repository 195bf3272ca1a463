import type { ApiError, Notice } from '@faultkit/core'
import { defaultDialects } from '@faultkit/core/dialects'
import type { Reply } from '../replies/Reply.ts'

/** Something about a reply that costs people, and the step that mends it. */
export interface Finding {
  /** One word for scripts. */
  readonly name: string
  readonly says: string
  readonly step: string
}

interface Facts {
  readonly reply: Reply
  readonly error: ApiError
  readonly notice: Notice
}

interface Rule extends Pick<Finding, 'name'> {
  readonly holds: (facts: Facts) => boolean
  readonly says: string | ((facts: Facts) => string)
  readonly step: string | ((facts: Facts) => string)
}

const statusOf = ({ reply }: Facts): number => reply.envelope.status
const isClientFault = (facts: Facts): boolean => statusOf(facts) >= 400 && statusOf(facts) < 500
const common = new Set(defaultDialects.map(({ name }) => name))

const rules: readonly Rule[] = [
  {
    name: 'unread',
    holds: isUnread,
    says: 'Nothing in this body was understood: people get general words, and no field is marked.',
    step: 'Describe it once with defineDialect and hand it to addDialects (docs/guides/new-dialect.md).',
  },
  {
    name: 'reply-lost',
    holds: ({ reply }) => reply.thrown !== undefined && reply.envelope.status > 0,
    says: "It is a client's error without the reply, so what the server said is not in it.",
    step: 'Hand over the reply (curl -si), and log parseError(error) in the app: it keeps what was said.',
  },
  {
    name: 'html-page',
    holds: (facts) => /^\s*<(?:!doctype html|html)/i.test(wireOf(facts)),
    says: 'It is a page and no data: people get general words.',
    step: 'Send Accept: application/json. Where a proxy wrote the page, this is as good as it gets.',
  },
  {
    name: 'rare-dialect',
    holds: ({ error }) => error.dialect !== 'none' && !common.has(error.dialect),
    says: ({ error }) => `It is read by "${error.dialect}", which the default list leaves out.`,
    step: ({ error }) => `Add it once: import it from "@faultkit/core/dialects/${error.dialect}", then addDialects.`,
  },
  {
    name: 'status-assumed',
    holds: ({ reply }) => reply.isAssumed === true,
    says: ({ reply }) => `The body stands alone, so the status ${reply.envelope.status} was assumed.`,
    step: 'Say --status, or hand over the whole reply: curl -si.',
  },
  {
    name: 'method-unknown',
    holds: ({ reply }) => !reply.method,
    says: 'Nobody said the method, so the request is judged as a write.',
    step: 'Say --method here, and { method } to readResponse or parseError in the app where the client does not tell.',
  },
  {
    name: 'good-status',
    holds: (facts) => statusOf(facts) >= 200 && statusOf(facts) < 300,
    says: 'The status says success and the body says failure: a client that looks at the status throws nothing.',
    step: 'Read it with readResponse, or with parseEnvelope where your client answers.',
  },
  {
    name: 'no-code',
    holds: (facts) => isClientFault(facts) && !facts.error.code && !facts.error.issues.some(({ code }) => code),
    says: 'It carries no machine code, so your catalog can word it by its kind alone.',
    step: 'Have the API send one code for each cause.',
  },
  {
    name: 'no-field',
    holds: ({ error: { kind, issues } }) =>
      kind === 'invalid_request' && issues.length > 0 && issues.every(({ path }) => path.length === 0),
    says: 'It names no field, so it stands at the top of the form.',
    step: 'Have the API name the parameter beside each complaint.',
  },
  {
    name: 'held-back',
    holds: (facts) => isClientFault(facts) && facts.error.issues.length === 0 && isHeldBack(facts),
    says: ({ error }) => `People do not see its text, which reads as if it was written for a log: "${error.message}"`,
    step: ({ error: { code, kind } }) => `Word it in your catalog under "${code ?? kind}".`,
  },
  {
    name: 'no-wait',
    holds: ({ reply, error }) =>
      /^(?:429|503)$/.test(String(reply.envelope.status)) && error.retry.afterMs === undefined,
    says: 'It asks to wait without saying how long, so the kit backs off by itself.',
    step: 'Have the API send Retry-After.',
  },
  {
    name: 'no-request-id',
    holds: (facts) => statusOf(facts) >= 500 && !facts.error.requestId,
    says: 'It has no request id, so nobody finds it in the logs.',
    step: 'Have the API send one, as Request-Id or in the body, and expose it by CORS.',
  },
  {
    name: 'no-key',
    holds: ({ reply, error }) =>
      error.outcome === 'indeterminate' && reply.method !== undefined && reply.idempotencyKey === undefined,
    says: 'Nobody knows whether it was applied, and without an idempotency key it is never sent again.',
    step: 'Send it with useIdempotentMutation, or say --idempotency-key if it had one.',
  },
]

/** The body as a text. */
function wireOf({ reply: { envelope } }: Facts): string {
  return typeof envelope.body === 'string' ? envelope.body : (JSON.stringify(envelope.body) ?? '')
}

const isOnWire = (facts: Facts): boolean => wireOf(facts).includes(JSON.stringify(facts.error.message).slice(1, -1))

/** A body that gave neither a text, nor a machine word, nor a complaint. */
function isUnread(facts: Facts): boolean {
  const { code, type, issues } = facts.error
  return /^\s*[^<\s]/.test(wireOf(facts)) && !code && !type && issues.length === 0 && !isOnWire(facts)
}

/** The server's own text, which is nowhere in what people are told. */
const isHeldBack = (facts: Facts): boolean =>
  isOnWire(facts) && ![facts.notice.title, facts.notice.detail].some((text) => text?.includes(facts.error.message))

const said = (text: string | ((facts: Facts) => string), facts: Facts): string =>
  typeof text === 'string' ? text : text(facts)

/** What could be better about a reply, the gravest first. */
export const findingsOf = (facts: Facts): readonly Finding[] =>
  rules
    .filter(({ holds }) => holds(facts))
    .map(({ name, says, step }) => ({ name, says: said(says, facts), step: said(step, facts) }))
