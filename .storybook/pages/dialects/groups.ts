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

/** The pages of the book's part about dialects. */
export type Group = keyof typeof named | 'platforms'

const isNamed = new Set(Object.values(named).flatMap(words))
// Of one service each: whatever family the other pages do not name.
const platforms = [...families.keys()].filter((name) => !isNamed.has(name)).toSorted()

const namesOf = (group: Group): readonly string[] => (group === 'platforms' ? platforms : words(named[group]))

/** The families of one page, in its order. */
export const familiesOf = (group: Group): readonly Family[] =>
  namesOf(group).flatMap((name) => families.get(name) ?? [])
