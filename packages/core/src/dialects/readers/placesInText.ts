import { parseFieldPath } from '../../fieldPath.ts'
import type { Issue } from '../../types.ts'
import { locationOf } from './place.ts'

/**
 * The own words of validators that name the place in the text and, in a framework's default reply, nowhere else: Ajv in
 * Fastify, Joi, Mongoose, Superstruct, Go's validator (Gin, Echo, Fiber) and Zod's `prettifyError`. A text is one of theirs
 * where it begins so.
 */
const wordings: readonly RegExp[] = [
  /(?:^|, )(?:request\/)?(?<place>body|query\w{0,6}|params|headers)(?<path>\/\S{1,200})? (?<message>must (?:have required property '(?<name>[^']{1,100})'|[^,]{1,200}))/g,
  /(?:^|\. )"(?<path>[\w.[\]]{1,200})" (?<message>(?:is required|is not allowed|must|length must|fails to match|does not match)\b.{0,300}?)(?=$|\. ")/g,
  /(?:^\w{1,60} validation failed: |, )(?<path>[\w.]{1,200}): (?<message>.{1,300}?)(?=$|, [\w.]{1,200}: )/g,
  /^At path: (?<path>\S{1,200}) -- (?<message>.{1,300})$/g,
  /Key: '\w{0,60}\.(?<path>[\w.[\]]{1,200})' Error:Field validation for '\w{1,60}' failed on the '(?<code>\w{1,40})' tag/g,
  /✖ (?<message>.{1,300})\n {1,9}→ at (?<path>\S{1,200})/g,
]

/** What a text says of several fields in a validator's own words; empty where it is a sentence like any other. */
export function placesInText(text: string): readonly Issue[] {
  for (const wording of wordings) {
    const found = [...text.slice(0, 5000).matchAll(wording)]
    if (found[0]?.index === 0) return found.map(({ groups = {} }) => issueOf(groups))
  }
  return []
}

function issueOf({ place, path = '', name, message = '', code }: Partial<Record<string, string>>): Issue {
  // Joi's name for the whole.
  const own = parseFieldPath(path === 'value' ? '' : path)
  const location = locationOf(place)
  return {
    path: name === undefined ? own : [...own, name],
    message,
    ...(code !== undefined && { code }),
    ...(location && { in: location }),
  }
}
