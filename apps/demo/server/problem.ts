import type { z } from 'zod'

/** The first field of a body that fails, as both APIs name it. */
export interface Problem {
  code: 'parameter_missing' | 'invalid_parameter'
  /** Bracket notation: `items[1][quantity]`. */
  param: string
  /** Quotes the parameter in backticks. */
  message: string
}

/** `['items', 1, 'quantity']` → `items[1][quantity]`. */
export function paramOf(path: readonly PropertyKey[]): string {
  return path.map((part, at) => (at === 0 ? String(part) : `[${String(part)}]`)).join('')
}

export function missing(param: string): Problem {
  return { code: 'parameter_missing', param, message: `The \`${param}\` parameter is required` }
}

/** `says` is a predicate: "must be at least 1". */
export function wrong(param: string, says: string): Problem {
  return { code: 'invalid_parameter', param, message: `The \`${param}\` parameter ${says}` }
}

/** What the API says of a body its schema refused: the first issue, in the order of the schema. */
export function firstProblem(error: z.ZodError, body: unknown): Problem {
  const [issue] = error.issues
  if (!issue) return wrong('body', 'could not be read')
  if (issue.code === 'unrecognized_keys') return wrong(paramOf([...issue.path, issue.keys[0] ?? '']), 'is not known')
  const param = paramOf(issue.path)
  return isBlank(valueAt(body, issue.path)) ? missing(param) : wrong(param, issue.message)
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    return Reflect.get(value, part)
  }, body)
}

// An empty list is there, yet says nothing: "at least one" is what is missing.
function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
