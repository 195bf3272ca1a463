import { fingerprint } from './fingerprint.ts'
import type { Operation } from './types.ts'

/** An open operation as it lies in the storage. */
export interface StoredOperation<V> {
  readonly operation: Operation<V>
  /** A second page sent it, too. */
  readonly isShared: boolean
  /** Nothing of the variables was left out, so they may be sent again as they are. */
  readonly isWhole: boolean
  /** It waits for the network: no page has sent it. */
  readonly isUnsent?: boolean | undefined
}

/** What of the variables may be stored; `false` = nothing. */
type Remember = ((variables: never) => unknown) | false | undefined

/** Servers forget a key after a day (Stripe, PPRO: 24 h); after that the same key would be a second operation. */
const maxAgeMs = 24 * 60 * 60 * 1000
const slotOf = (name: string): string => `faultkit.operation:${name}`

/** Full, blocked or missing storage counts as nothing stored. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** The open operation under this name; junk, and what is older than a day, counts as none. */
export const loadOperation = (name: string): StoredOperation<unknown> | undefined =>
  attempt(() => {
    const entry = JSON.parse(localStorage.getItem(slotOf(name)) ?? '') as StoredOperation<unknown>
    const { idempotencyKey, startedAt } = entry.operation
    return idempotencyKey && typeof idempotencyKey === 'string' && Date.now() - startedAt < maxAgeMs ? entry : undefined
  })

/** Keeps an open operation in `localStorage`, where a reload and a second tab find it. Says whether it lies there. */
export function saveOperation(
  name: string,
  operation: Operation<unknown>,
  remember?: Remember,
  isUnsent?: boolean,
): boolean {
  if (remember === false) return false
  const variables = storable(operation.variables, remember)
  const isWhole = fingerprint(variables) === fingerprint(operation.variables)
  return write(name, { operation: { ...operation, variables }, isWhole, isUnsent, isShared: false })
}

const write = (name: string, stored: StoredOperation<unknown>): boolean =>
  attempt(() => {
    localStorage.setItem(slotOf(name), JSON.stringify(stored))
    return true
  }) ?? false

/** This very operation as it lies there, unless it was settled, or another one took its place. */
function find(name: string, { idempotencyKey }: Operation<unknown>): StoredOperation<unknown> | undefined {
  const stored = loadOperation(name)
  return stored?.operation.idempotencyKey === idempotencyKey ? stored : undefined
}

/** Tells the page that sent it first that it is sent from here, too. */
export function shareOperation(name: string, operation: Operation<unknown>): void {
  const stored = find(name, operation)
  if (stored) write(name, { ...stored, isShared: true })
}

/** This page is about to send what waited for the network. Says whether it is the first to do so; nothing where another page settled it or gave it up. */
export function takeFirstSend(name: string, operation: Operation<unknown>): boolean | undefined {
  const stored = find(name, operation)
  // Shorter than before, so that a full storage takes it.
  if (stored) write(name, { ...stored, isUnsent: undefined, isShared: !stored.isUnsent })
  return stored && stored.isUnsent === true
}

/** Says whether no other page has sent this operation, settled it or given it up. */
export const isAlone = (name: string, operation: Operation<unknown>): boolean =>
  find(name, operation)?.isShared === false

/** Forgets this operation; another tab's newer one under the same name stays. */
export function dropOperation(name: string, operation: Operation<unknown>): void {
  if (find(name, operation)) attempt(() => localStorage.removeItem(slotOf(name)))
}

/** Calls back when another tab changes what is open under this name. Returns how to stop. */
export function watchOperation(name: string, changed: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    // No key: everything was cleared.
    if (key === null || key === slotOf(name)) changed()
  }
  globalThis.addEventListener?.('storage', hear)
  return () => globalThis.removeEventListener?.('storage', hear)
}

/** What of the variables is stored, as it will come back from the storage; nothing if JSON cannot hold them. */
export const storable = (variables: unknown, remember?: Remember): unknown =>
  attempt(() => JSON.parse(remember ? JSON.stringify(remember(variables as never)) : JSON.stringify(variables, safe)))

const secretName =
  /card|cvc|cvv|^pan$|^pin$|iban|account_?number|passw|passcode|passphrase|secret|token|credential|authori|api_?key|ssn/i

const safe = (name: string, value: unknown): unknown =>
  secretName.test(name) || (typeof value === 'string' && isCardNumber(value)) ? undefined : value

/** 13 to 19 digits that pass the Luhn check (ISO/IEC 7812-1), however they are grouped. */
const isCardNumber = (value: string): boolean =>
  /^(\d[ -]?){13,19}$/.test(value) &&
  Array.from(value.replace(/\D/g, ''), Number).reduceRight(
    (sum, digit, at, { length }) => sum + ((length - at) % 2 ? digit : digit * 2 - (digit > 4 ? 9 : 0)),
    0,
  ) %
    10 ===
    0
