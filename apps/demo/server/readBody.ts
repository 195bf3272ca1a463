import type { z } from 'zod'
import { firstProblem, type Problem } from './problem.ts'

export type ReadBody<T> = { ok: true; value: T } | { ok: false; problem: Problem | 'not_json' }

/** JSON text → the value a schema makes of it, or the first thing that is wrong with it. */
export function readBody<T>(text: string, schema: z.ZodType<T>): ReadBody<T> {
  const body = parseObject(text)
  if (body === undefined) return { ok: false, problem: 'not_json' }
  const result = schema.safeParse(body)
  return result.success ? { ok: true, value: result.data } : { ok: false, problem: firstProblem(result.error, body) }
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
