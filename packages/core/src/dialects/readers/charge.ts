import { entriesOf, keysOf, valuesOf } from '../../base/keysOf.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import type { Envelope } from '../../types.ts'
import { type LateReading, referencesIn } from './references.ts'
import { roleOf } from './roles.ts'
import { codeOf, messageOf } from './speech.ts'
import { isSentence } from './words.ts'

const wrapper = /^(?:data|payment|charge|transaction|response|result)$/
const verdict = /^(?:(?:payment|transaction)?(?:status|state|result)|resultcode)$/
/** Where a bank's reason stands: `refusalReason`, `response_summary`, `gateway_response`; CyberSource's is a map. */
const bank = /^(?:fail|decline|refusal|gateway|processor|response)/
const why = new RegExp(`${bank.source}|^error.`)
const amount = /^(?:amount|currency|pspreference)$/

/**
 * A payment that a good reply says was refused, by its own word (Adyen `resultCode: "Refused"`, Checkout.com `approved:
 * false`, Paystack `data.status: "failed"`) beside a reason or an amount. Anything else with a status is a resource.
 */
export function refusedCharge({ status, body }: Envelope): LateReading | undefined {
  const charge = status >= 200 && status < 300 ? chargesIn(body).find(isRefused)?.[1] : undefined
  if (!charge) return undefined
  const reasons = membersOf(charge, why)
  const layers = [...valuesOf(reasons).filter(isMap), reasons]
  const code = layers.map((layer) => codeOf(layer, status)).find(Boolean) ?? codeOf(charge, status, 3)
  const message = valuesOf(reasons).find(isSentence) ?? messageOf([...layers, charge])?.text ?? ''
  return { kind: 'payment', outcome: 'failed', message, references: () => referencesIn(body), ...(code && { code }) }
}

/** The reply, and what payments it wraps, each under its name; a list of them is a history. */
const chargesIn = (body: unknown, name = '', depth = 0): readonly Charge[] =>
  isMap(body) && depth < 5
    ? [[name, body], ...entriesOf(membersOf(body, wrapper)).flatMap(([key, each]) => chargesIn(each, key, depth + 1))]
    : []

type Charge = readonly [name: string, bag: Bag]

const membersOf = (bag: Bag, pattern: RegExp): Bag =>
  Object.fromEntries(entriesOf(bag, 100).filter(([key, value]) => value && pattern.test(roleOf(key).name)))

function isRefused([name, bag]: Charge): boolean {
  const said = valuesOf(membersOf(bag, verdict)).map(String)
  const has = (pattern: RegExp): boolean => keysOf(membersOf(bag, pattern)).length > 0
  const isTold =
    has(/^message$/) && (/^(?:payment|charge|transaction)$/i.test(name) || (name !== '' && has(/^(?:code|reference)$/)))
  // Much may fail: a payment does for a reason that banks give, or for an amount.
  if (said.some((word) => /^failed$/i.test(word))) return has(bank) || has(amount) || isTold
  // An invitation is declined, too.
  return (bag.approved === false || said.some((word) => /^(?:declined|refused)$/i.test(word))) && (has(why) || isTold)
}
