import { type Bag, isMap } from '../../base/safe.ts'
import type { Envelope } from '../../types.ts'
import { type LateReading, referencesIn } from './references.ts'
import { entriesOf, roleOf } from './roles.ts'
import { codeText, isSentence } from './words.ts'

const refused = /^(?:failed|declined|refused)$/i
const verdict = /^(?:(?:payment|transaction)?(?:status|state|result)|resultcode)$/
const reason =
  /^(?:fail(?:ure)?|decline|refusal|gateway|processor|response|status|error)(?:reason|message|response|summary|description|text)$/
const reasonCode = /^(?:(?:fail(?:ure)?|decline|refusal|response|error)(?:reason)?code)$/

/**
 * A payment that a good reply says was refused, by its own word (Adyen `resultCode: "Refused"`, Checkout.com `approved:
 * false`, Paystack `data.status: "failed"`) beside a reason or an amount. Anything else with a status is a resource.
 */
export function refusedCharge({ status, body }: Envelope): LateReading | undefined {
  if (status < 200 || status > 299 || !isMap(body)) return undefined
  const charge = [body, body.data].filter(isMap).find(isRefused)
  if (!charge) return undefined
  const code = firstOf(charge, reasonCode, (value) => codeText(value, status))
  const message = firstOf(charge, reason, (value) => (isSentence(value) ? value : undefined))
  const references = () => referencesIn(body)
  return { kind: 'payment', outcome: 'failed', message: message ?? '', references, ...(code !== undefined && { code }) }
}

const isRefused = (bag: Bag): boolean => {
  const entries = entriesOf(bag, 100).map(([key, value]) => [roleOf(key).name, value] as const)
  const has = (pattern: RegExp): boolean => entries.some(([name, value]) => pattern.test(name) && value)
  const word = entries.find(([name, value]) => verdict.test(name) && refused.test(String(value)))?.[1]
  // An invitation is declined, too: an amount alone makes a payment only of what failed.
  return (bag.approved === false || word !== undefined) && (has(reason) || (word !== 'declined' && has(amount)))
}
const amount = /^(?:amount|currency|pspreference)$/

function firstOf<T>(bag: Bag, pattern: RegExp, read: (value: unknown) => T | undefined): T | undefined {
  for (const [key, value] of entriesOf(bag, 100)) {
    const found = pattern.test(roleOf(key).name) ? read(value) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
