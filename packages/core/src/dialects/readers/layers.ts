import { decode } from '../../base/decode.ts'
import { type Bag, isMap } from '../../base/safe.ts'
import { isFieldMap } from './fieldMap.ts'
import { plainName } from './words.ts'

const maxDepth = 5
// Inside these stands the envelope proper; inside the others, what supplements it.
const inner = new Set(
  'error errors fault err response responsestatus apierror json body exception ocs failure errorresponse problem servererror messages status envelope detail message return result'.split(
    ' ',
  ),
)
const beside = new Set('data meta sys details context extensions info header statusinfo originalerror'.split(' '))

/** The objects an envelope is made of, the one that speaks first: dug out of wrappers, at most five levels deep. */
export function layersOf(body: unknown, depth = 0): readonly Bag[] {
  if (depth > maxDepth) return []
  if (Array.isArray(body)) return body.length > 0 && isMap(body[0]) && depth === 0 ? layersOf(body[0], depth + 1) : []
  if (!isMap(body)) return []
  const keys = Object.keys(body).slice(0, 100)
  const isRoot = keys.length === 1 && depth < 3
  // JSend: what failed stands under `data`, by field.
  const isFail = body.status === 'fail'
  const before: Bag[] = []
  const after: Bag[] = []
  for (const key of keys) {
    const value = wrapped(body[key])
    if (!isMap(value)) continue
    const name = plainName(key)
    if ((inner.has(name) || isRoot) && !isFieldMap(value, true)) before.push(...layersOf(value, depth + 1))
    else if (beside.has(name) && !(isFail && name === 'data') && !isFieldMap(value, false))
      after.push(...layersOf(value, depth + 1))
  }
  return [...before, body, ...after]
}

/** A Lambda's `body` is JSON in a string. */
const wrapped = (value: unknown): unknown =>
  typeof value === 'string' && /^\s*\{\s*"/.test(value) ? decode(value) : value
