import { entriesOf } from '../base/keysOf.ts'
import { kindOfWord } from '../base/kindOfWord.ts'
import { type Bag, isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect, DialectReading, LooseReading } from '../types.ts'
import { withoutInput } from './graphql.ts'
import { type Basket, basketFor, collect } from './readers/issues.ts'
import { referencesIn } from './readers/references.ts'
import { codeText } from './readers/words.ts'

/**
 * GraphQL answers without `errors` whose payloads say that they failed: Shopify's `userErrors`, lists of errors with a
 * place or a code (Saleor, Rails), union members whose type says so (Vendure). In `data`, anything else is a resource.
 */
export const graphqlPayload: Dialect = defineDialect({
  name: 'graphql-payload',
  read: ({ status, body }) => {
    if (status >= 400 || !isMap(body) || !isMap(body.data) || body.errors) return undefined
    const basket = basketFor(status)
    const union = entriesOf(body.data)
      .slice(0, 50)
      .map(([, payload]) => (isMap(payload) ? judge(payload, basket) : undefined))
      .find(Boolean)
    const [first] = basket.issues
    if (!first && !union) return undefined
    const code = union?.code ?? first?.code
    const reading: LooseReading = {
      ...referencesIn(body.extensions),
      kind: (union && kindOfWord(code)) ?? 'invalid_request',
      message: union?.message ?? first?.message ?? '',
      code,
      issues: basket.issues.map((issue) => ({ ...issue, path: withoutInput(issue.path) })),
    }
    return reading as DialectReading
  },
})

/** Collects a payload's user errors; answers with what a union member says whose type is an error. */
function judge(payload: Bag, basket: Basket): { message: string; code: string | undefined } | undefined {
  const name = str(payload.__typename) ?? ''
  const isFault = /(?:Errors?|Failure|Problem|Exception|Rejection)$/.test(name)
  for (const [key, value] of entriesOf(payload).slice(0, 50)) {
    const items = Array.isArray(value) ? value.slice(0, 100).filter(isMap) : []
    const isError = items.some(
      (item) => ('message' in item || 'messages' in item) && (/^\w{1,30}E/.test(key) || isPlaced(item)),
    )
    const hasFailed = payload.success === false || payload.successful === false
    const isList =
      /^(?:\w{0,30}[eE]rrors|problems)$/.test(key) || (hasFailed && key === 'messages') || (isFault && key === 'fields')
    // django-graphql-auth: a map of fields, in what says of itself that it failed.
    if (isMap(value) && hasFailed && key === 'errors') collect(value, [], basket)
    if ((isError && isList) || (key === 'messages' && items.length > 0 && items.every(isOperationMessage)))
      collect(items, [], basket)
  }
  const message = str(payload.message)
  if (!isFault || message === undefined) return undefined
  return { message, code: codeText(payload.errorCode ?? payload.code, 200) ?? name }
}

/** Strawberry: nobody's chat. */
const isOperationMessage = ({ kind }: Bag): boolean => /^(?:VALIDATION|PERMISSION|ERROR)$/.test(String(kind))

const isPlaced = (item: Bag): boolean => ['field', 'attribute', 'code', 'path', 'property'].some((key) => key in item)
