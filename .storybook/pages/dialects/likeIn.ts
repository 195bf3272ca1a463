import type { ApiError } from '@faultkit/core'
import { keepWire } from '../parts/replies.ts'
import { families, type Reply } from './families.ts'

const known = new WeakMap<ApiError, Map<string, ApiError>>()

/** How well one error stands for another; 0 when it tells another story. */
function likeness(one: ApiError, other: ApiError): number {
  const sameFields = one.issues.length > 0 === other.issues.length > 0
  if (!sameFields || (one.kind !== other.kind && one.outcome !== other.outcome)) return 0
  return (one.kind === other.kind ? 4 : 0) + (one.outcome === other.outcome ? 2 : 0) + (one.code === other.code ? 1 : 0)
}

function best(error: ApiError, replies: readonly Reply[]): Reply | undefined {
  const rated = replies.map((reply) => ({ reply, rate: likeness(error, reply.error) })).filter(({ rate }) => rate > 0)
  return rated.toSorted((a, b) => b.rate - a.rate)[0]?.reply
}

function tell({ fixture, error }: Reply): ApiError {
  keepWire(error, fixture)
  return error
}

/** The same failure as this family of APIs would report it; the error itself where the family has no such reply. */
export function likeIn(family: string, error: ApiError): ApiError {
  const told = known.get(error) ?? new Map<string, ApiError>()
  known.set(error, told)
  const reply = best(error, families.get(family)?.replies ?? [])
  const like = told.get(family) ?? (reply ? tell(reply) : error)
  told.set(family, like)
  return like
}
