import { type Bag, isMap } from '../../base/safe.ts'
import type { Envelope } from '../../types.ts'
import { type LateReading, referencesIn } from './references.ts'
import { entriesOf, roleOf } from './roles.ts'
import { codeOf, messageOf } from './speech.ts'
import { isSentence } from './words.ts'

const verdict = /^(?:(?:payment|transaction)?(?:status|state|result)|resultcode)$/
const refused = /^(?:failed|declined|refused)$/i
/** Where a bank's reason stands: `refusalReason`, `response_summary`, `gateway_response`; CyberSource's is a map. */
const why = /^(?:err|fail|decline|refusal|gateway|processor|response)/
const amount = /^(?:amount|currency|pspreference)$/

/**
 * A payment that a good reply says was refused, by its own word (Adyen `resultCode: "Refused"`, Checkout.com `approved:
 * false`, Paystack `data.status: "failed"`) beside a reason or an amount. Anything else with a status is a resource.
 */
export function refusedCharge({ status, body }: Envelope): LateReading | undefined {
  if (status < 200 || status > 299 || !isMap(body)) return undefined
  const charge = [body, body.data].filter(isMap).find(isRefused)
  if (!charge) return undefined
  const reasons = membersOf(charge, why)
  const layers = [...Object.values(reasons).filter(isMap), reasons]
  const code = layers.map((layer) => codeOf(layer, status)).find(Boolean)
  const message = Object.values(reasons).find(isSentence) ?? messageOf(layers)?.text ?? ''
  return { kind: 'payment', outcome: 'failed', message, references: () => referencesIn(body), ...(code && { code }) }
}

const membersOf = (bag: Bag, pattern: RegExp): Bag =>
  Object.fromEntries(entriesOf(bag, 100).filter(([key, value]) => value && pattern.test(roleOf(key).name)))

const has = (bag: Bag, pattern: RegExp): boolean => Object.keys(membersOf(bag, pattern)).length > 0

function isRefused(bag: Bag): boolean {
  const word = Object.values(membersOf(bag, verdict)).find((value) => refused.test(String(value)))
  if (word === undefined && bag.approved !== false) return false
  // An invitation is declined, too: an amount alone makes a payment only of what failed.
  return has(bag, why) || (!/^declined$/i.test(String(word)) && has(bag, amount))
}
