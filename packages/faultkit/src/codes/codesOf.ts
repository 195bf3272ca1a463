import { parseEnvelope } from '@faultkit/core'
import { allDialects } from '@faultkit/core/dialects'
import type { Reply } from '../replies/Reply.ts'

/** The machine words that the kit reads in these replies, and that a catalog is looked up by; in order of the alphabet. */
export function codesOf(replies: readonly Reply[]): readonly string[] {
  const codes = replies.flatMap(({ envelope, method }): (string | undefined)[] => {
    const error = parseEnvelope(envelope, { method, dialects: allDialects })
    return error ? [error.code ?? error.type, ...error.issues.map((issue) => issue.code)] : []
  })
  return [...new Set(codes.filter((code) => code !== undefined).filter((code) => code !== ''))].sort()
}
