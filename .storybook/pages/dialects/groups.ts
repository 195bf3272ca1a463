import { type Family, families } from './families.ts'

const words = (text: string): string[] => text.trim().split(/\s+/)

// By the conformance suite's names, in the order in which they are shown.
const named = {
  first: 'stripe-like typed-message stripe',
  standards: `
    problem-json problem-xml json-api odata graphql graphql-user-errors graphql-union oauth2 www-authenticate
    json-rpc jsend xml-soap google trpc retry-hint
  `,
  frameworks: `
    aspnet aspnet-legacy fluent-validation servicestack spring-boot jhipster fastapi field-map detail-string
    laravel rails string-array nest fastify h3 vapor express-validator celebrate ajv mongoose zod-issues
    zod-json-message rule-map messages-map status-name-message
  `,
  payments: `
    adyen square paypal plaid mollie razorpay checkout status-message authorize-net mastercard chargebee
    paddle quickbooks
  `,
  shapes: `
    message-only error-string error-object errors-array code-msg error-reason errcode id-message
    user-message pascal-code-message error-code-message type-message nested-response plain-text json-string
    broken-json html empty
  `,
}

const isNamed = new Set(Object.values(named).flatMap(words))

const isWithFields = ({ replies }: Family): boolean => replies.some(({ error }) => error.issues.length > 0)
const isText = ({ replies }: Family): boolean => typeof replies[0]?.fixture.envelope.body === 'string'
const isInSuccess = ({ replies }: Family): boolean => (replies[0]?.fixture.envelope.status ?? 0) < 400

function kindOf(family: Family): Rest {
  if (isInSuccess(family)) return 'successes'
  if (isText(family)) return 'texts'
  return isWithFields(family) ? 'fields' : 'codes'
}

/** Whatever family no page names, mostly of one service each, by what its first reply looks like. */
type Rest = 'fields' | 'codes' | 'successes' | 'texts'

/** The pages of the book's part about dialects. */
export type Group = keyof typeof named | Rest

// "an order form service" has no name by which anybody would look for it, and comes last.
const isNameless = ({ apis: [api = ''] }: Family): boolean => /^(?:an?|any) /.test(api)

const byFirstApi = (one: Family, other: Family): number =>
  Number(isNameless(one)) - Number(isNameless(other)) || (one.apis[0] ?? '').localeCompare(other.apis[0] ?? '', 'en')

const restOf = (group: Rest): Family[] =>
  [...families.values()].filter((family) => !isNamed.has(family.name) && kindOf(family) === group).toSorted(byFirstApi)

/** A family as its first API alone sends it. */
function ofFirstApi(family: Family): Family {
  const apis = family.apis.slice(0, 1)
  return { ...family, apis, replies: family.replies.filter(({ fixture }) => apis.includes(fixture.api)) }
}

const isRest = (group: Group): group is Rest => !Object.hasOwn(named, group)

/** The families of one page, in its order. */
export function familiesOf(group: Group): readonly Family[] {
  if (isRest(group)) return restOf(group)
  const known = words(named[group]).flatMap((name) => families.get(name) ?? [])
  return group === 'first' ? known.map(ofFirstApi) : known
}
