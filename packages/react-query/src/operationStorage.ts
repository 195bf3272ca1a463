import { fingerprint } from './fingerprint.ts'
import type { Operation } from './types.ts'

/** An open operation as it lies in the storage. */
export interface Stored<V> extends Operation<V> {
  /** Nothing of the variables was left out, so they may be sent again as they are. */
  readonly isWhole: boolean
}

/** Keeps one open operation under its name until its outcome is known. */
export interface OperationStorage {
  readonly load: (name: string) => Stored<unknown> | undefined
  readonly save: (name: string, operation: Operation<unknown>, remember?: Remember) => void
  /** Forgets this operation; another tab's newer one under the same name stays. */
  readonly drop: (name: string, idempotencyKey: string) => void
}

/** What of the variables may be stored; `false` = nothing. */
export type Remember = ((variables: never) => unknown) | false | undefined

/** Servers forget a key after a day (Stripe, PPRO: 24 h); after that the same key would be a second operation. */
const maxAgeMs = 24 * 60 * 60 * 1000
const prefix = 'faultkit.operation:'

/**
 * Keeps open operations in `localStorage`, where a reload and a second tab find them. Total: full, blocked or missing
 * storage and entries that are junk or older than a day count as nothing stored.
 */
export function createOperationStorage(area: () => Storage | undefined, now: () => number): OperationStorage {
  const attempt = <T>(act: (storage: Storage) => T): T | undefined => {
    try {
      const storage = area()
      return storage && act(storage)
    } catch {
      return undefined
    }
  }
  const load = (name: string): Stored<unknown> | undefined =>
    attempt((storage) => {
      const entry: unknown = JSON.parse(storage.getItem(prefix + name) ?? 'null')
      return isStored(entry) && now() - entry.startedAt < maxAgeMs ? entry : undefined
    })
  return {
    load,
    save: (name, { variables, ...facts }, remember) => {
      if (remember === false) return
      attempt((storage) => {
        const kept = storable(variables, remember)
        const isWhole = fingerprint(kept) === fingerprint(variables)
        storage.setItem(prefix + name, JSON.stringify({ ...facts, variables: kept, isWhole }))
      })
    },
    drop: (name, idempotencyKey) => {
      if (load(name)?.idempotencyKey === idempotencyKey) attempt((storage) => storage.removeItem(prefix + name))
    },
  }
}

function isStored(entry: unknown): entry is Stored<unknown> {
  if (typeof entry !== 'object' || entry === null) return false
  const { idempotencyKey, startedAt } = entry as Partial<Stored<unknown>>
  return typeof idempotencyKey === 'string' && idempotencyKey !== '' && typeof startedAt === 'number'
}

/** What of the variables is stored, as it will come back from the storage; nothing if JSON cannot hold them. */
export function storable(variables: unknown, remember?: Remember): unknown {
  try {
    const text = remember ? JSON.stringify(remember(variables as never)) : JSON.stringify(variables, withoutSecrets)
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const secretName =
  /card|cvc|cvv|^pan$|^pin$|iban|account_?number|passw|passcode|passphrase|secret|token|credential|authori|api_?key|ssn/i

function withoutSecrets(name: string, value: unknown): unknown {
  return secretName.test(name) || (typeof value === 'string' && isCardNumber(value)) ? undefined : value
}

/** 13 to 19 digits that pass the Luhn check (ISO/IEC 7812-1), however they are grouped. */
function isCardNumber(text: string): boolean {
  if (!/^\d[\d -]{11,22}$/.test(text)) return false
  const digits = Array.from(text.replace(/\D/g, ''), Number).reverse()
  const sum = digits.reduce((total, digit, index) => total + (index % 2 ? doubled(digit) : digit), 0)
  return digits.length >= 13 && digits.length <= 19 && sum % 10 === 0
}

const doubled = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2)
