import { type Bag, isMap } from '../../base/safe.ts'
import type { Envelope } from '../../types.ts'
import { type LateReading, referencesIn } from './references.ts'
import { entriesOf, roleOf } from './roles.ts'
import { codeOf, messageOf } from './speech.ts'
import { codeText, isSentence } from './words.ts'

const refused = /^(?:failed|declined|refused)$/i
const verdict = /^(?:(?:payment|transaction)?(?:status|state|result)|resultcode)$/
const reason =
  /^(?:fail(?:ure)?|decline|refusal|gateway|processor|response|status|error)(?:reason|message|response|summary|description|text)$/
const reasonCode = /^(?:fail(?:ure)?|decline|refusal|response|error)(?:reason)?code$/
const amount = /^(?:amount|currency|pspreference)$/
/** CyberSource keeps why in `errorInformation`. */
const holder = /^(?:error|failure|decline)(?:information|info|details)?$/

const named = (bag: Bag, pattern: RegExp): readonly unknown[] =>
  entriesOf(bag, 100).flatMap(([key, value]) => (value && pattern.test(roleOf(key).name) ? [value] : []))

/**
 * A payment that a good reply says was refused, by its own word (Adyen `resultCode: "Refused"`, Checkout.com `approved:
 * false`, Paystack `data.status: "failed"`) beside a reason or an amount. Anything else with a status is a resource.
 */
export function refusedCharge({ status, body }: Envelope): LateReading | undefined {
  if (status < 200 || status > 299 || !isMap(body)) return undefined
  const charge = [body, body.data].filter(isMap).find(isRefused)
  if (!charge) return undefined
  const inner = named(charge, holder).filter(isMap)
  const code =
    named(charge, reasonCode)
      .map((value) => codeText(value, status))
      .find(Boolean) ?? inner.map((bag) => codeOf(bag, status))[0]
  const message = named(charge, reason).find(isSentence) ?? messageOf(inner)?.text ?? ''
  return { kind: 'payment', outcome: 'failed', message, references: () => referencesIn(body), ...(code && { code }) }
}

function isRefused(bag: Bag): boolean {
  const word = named(bag, verdict).find((value) => refused.test(String(value)))
  const isSaid = bag.approved === false || word !== undefined
  // An invitation is declined, too: an amount alone makes a payment only of what failed.
  return (
    isSaid &&
    (named(bag, reason).length > 0 ||
      named(bag, holder).some(isMap) ||
      (!/^declined$/i.test(String(word)) && named(bag, amount).length > 0))
  )
}
