import { errorIdentity } from '../identity.ts'
import { parseError } from '../parseError.ts'
import type { Surface } from '../types.ts'

interface Claims {
  readonly surfaces: Set<{ readonly surface: Surface }>
  readonly listeners: Set<{ readonly changed: () => void }>
}

interface Registry {
  /** Weak: a claim lives no longer than what was thrown. */
  readonly byError: WeakMap<object, Claims>
  /** A thrown string has no identity: equal ones are one error, kept only while somebody claims or listens. */
  readonly byValue: Map<unknown, Claims>
}

const key = Symbol.for('faultkit.claims')
const shared = globalThis as { [key]?: Registry }
const registry = (): Registry => {
  shared[key] ??= { byError: new WeakMap(), byValue: new Map() }
  return shared[key]
}

const isNothing = (error: unknown): boolean => error === null || error === undefined

export const isPrimitive = (error: unknown): boolean => typeof error !== 'object' && typeof error !== 'function'

function find(error: unknown): Claims | undefined {
  const { byError, byValue } = registry()
  return isPrimitive(error) ? byValue.get(error) : byError.get(errorIdentity(parseError(error)))
}

function open(error: unknown): Claims {
  const { byError, byValue } = registry()
  const claims = find(error) ?? { surfaces: new Set(), listeners: new Set() }
  if (isPrimitive(error)) byValue.set(error, claims)
  else byError.set(errorIdentity(parseError(error)), claims)
  return claims
}

function forgetValue(error: unknown, { surfaces, listeners }: Claims): void {
  const { byValue } = registry()
  if (surfaces.size + listeners.size === 0 && isPrimitive(error)) byValue.delete(error)
}

const tell = ({ listeners }: Claims): void => {
  // A copy: who is told may leave, and others come.
  const told = [...listeners]
  for (const { changed } of told) changed()
}

const nothing = (): void => undefined

/**
 * Says that `surface` shows this error or answers for showing it, until the returned function is called. Claims are
 * counted, not exclusive: a field and its summary are one surface. `null` and `undefined` claim nothing.
 */
export function claimError(error: unknown, surface: Surface): () => void {
  if (isNothing(error)) return nothing
  const claims = open(error)
  const claim = { surface }
  claims.surfaces.add(claim)
  tell(claims)
  return () => {
    if (!claims.surfaces.delete(claim)) return
    forgetValue(error, claims)
    tell(claims)
  }
}

/** Every surface that claims the error now, oldest first; one that claims twice stands twice. */
export function claimsOf(error: unknown): readonly Surface[] {
  const claims = isNothing(error) ? undefined : find(error)
  return claims ? [...claims.surfaces].map(({ surface }) => surface) : []
}

/** Says whether any surface claims the error, in whichever of its forms it is asked: thrown value, `ApiError` or JSON. */
export function isClaimed(error: unknown): boolean {
  return claimsOf(error).length > 0
}

/** Calls `changed` after each claim and release of this error, until the returned function is called. */
export function subscribeClaims(error: unknown, changed: () => void): () => void {
  if (isNothing(error)) return nothing
  const claims = open(error)
  const entry = { changed }
  claims.listeners.add(entry)
  return () => {
    if (claims.listeners.delete(entry)) forgetValue(error, claims)
  }
}
