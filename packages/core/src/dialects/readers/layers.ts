import { decode } from '../../base/decode.ts'
import { keysOf } from '../../base/keysOf.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import { isFieldMap } from './fieldMap.ts'
import { roleOf } from './roles.ts'

const maxDepth = 5
// Inside these stands the envelope proper; inside the others, what supplements it.
const inner =
  /^(?:errors?|fault|err|(?:base)?resp(?:onse\w*)?|json|body|ocs|failure|problem|messages?|status|envelope|detail|return|answer|result(?:info)?)$/
const beside =
  /^(?:data|meta(?:data)?|sys|(?:error)?details|attributes|ui|context|extensions|info|header|model|outcome|statusinfo|embedded|extras|raw)$/

/** `detailedError`, `provider_error`: more than the envelope says, or what somebody else said. */
export const isReported = (name: string): boolean => /(?:.error|exception|.fault)s?$/.test(name)

/** The objects an envelope is made of, the one that speaks first: dug out of wrappers, at most five levels deep. */
export function layersOf(body: unknown, depth = 0): readonly Bag[] {
  // Hue, tRPC: what went well stands beside what did not.
  if (Array.isArray(body) && depth === 0) return layersOf(body.slice(0, 100).find(hasError) ?? body[0], 1)
  if (depth > maxDepth || !isMap(body)) return []
  const keys = keysOf(body).slice(0, 100)
  const before: Bag[] = []
  const after: Bag[] = []
  for (const key of keys) {
    const { name } = roleOf(key)
    const value = wrapped(name === 'data' && keys.length === 1 ? [body[key]].flat()[0] : body[key])
    if (!isMap(value) || name === 'innererror') continue
    if (
      (inner.test(name) || value !== body[key] || (keys.length === 1 && depth < 3)) &&
      !isFieldMap(value, true, name.endsWith('errors'))
    )
      before.push(...layersOf(value, depth + 1))
    // JSend: what failed stands under `data`, by field.
    else if (
      (beside.test(name) ||
        isReported(name) ||
        (name === 'validation' && Array.isArray(value.keys)) ||
        // A tagged value: `{ type, value }`.
        (name === 'value' && keys.length === 2 && 'type' in body)) &&
      body.status !== 'fail' &&
      !isFieldMap(value, isReported(name) || isListed(value), name.endsWith('errors'))
    )
      after.push(...layersOf(value, depth + 1))
  }
  return [...before, body, ...after]
}

const hasError = (item: unknown): boolean => isMap(item) && isMap(item.error)

/** Lists alone, and none of them is called as lists of complaints are: each is about the field of that name. */
const isListed = (map: Bag): boolean => keysOf(map).every((key) => Array.isArray(map[key]) && !roleOf(key).isIssues)

/** A Lambda's `body` is JSON in a string. */
export const wrapped = (value: unknown): unknown =>
  typeof value === 'string' && /^\s*\{\s*"/.test(value) ? decode(value) : value
