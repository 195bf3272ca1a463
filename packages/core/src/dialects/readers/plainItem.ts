import { keysOf } from '../../base/keysOf.ts'
import type { Bag } from '../../base/safe.ts'
import type { Issue } from '../../types.ts'
import { textAt } from './complaint.ts'
import { joined, type Path, placeAt } from './place.ts'
import { isRanked, roleOf } from './roles.ts'
import { codeAt } from './speech.ts'

/** Which members of a complaint with these keys say its place, its text and its code. */
interface Plan {
  readonly keys: readonly string[]
  readonly place: string | undefined
  readonly text: string
  readonly code: string | undefined
  /** The same names without case and punctuation. */
  readonly placeName: string
  readonly textName: string
  readonly codeName: string
}

/** Complaints of one list look alike: what their keys mean is asked once. */
let last: Plan | undefined

/** Members whose meaning depends on others: for the careful reader. */
const needsCare = /^(?:location|in|name|key|@type|source)$/i

/**
 * Reads a flat complaint (`{ field, code, message }` in whichever words), nearly all there are, without the questions that
 * nested ones raise; `undefined` where the careful reader has to look.
 */
export function readPlain(item: Bag, path: Path, status: number): Issue | undefined {
  if (!last || !fits(item, last.keys)) last = planFor(keysOf(item))
  if (!last || !fits(item, last.keys) || item instanceof Error) return undefined
  const message = textAt(item[last.text], last.textName)
  const place = last.place === undefined ? nowhere : placeAt(item[last.place], last.placeName)
  if (message === undefined || !place) return undefined
  const own = place.paths[0] ?? []
  const code =
    last.code === undefined
      ? undefined
      : codeAt(item[last.code], last.codeName, status, own.length > 0 && 'path' in item)
  if (last.code !== undefined && code === undefined) return undefined
  const issue: Issue = { path: joined(path, own), message }
  if (code !== undefined) issue.code = code
  if (place.location) issue.in = place.location
  return issue
}

const nowhere: ReturnType<typeof placeAt> = { paths: [] }

/** Whether an item has these keys and nothing nested. */
function fits(item: Bag, keys: readonly string[]): boolean {
  let index = 0
  for (const key in item) {
    const value = item[key]
    if (keys[index] !== key || (typeof value === 'object' && value !== null)) return false
    index += 1
  }
  return index === keys.length
}

function planFor(keys: readonly string[]): Plan | undefined {
  const text = best(keys, 'text')
  if (
    text === undefined ||
    keys.length > 20 ||
    keys.some((key) => needsCare.test(key) || roleOf(key).isParam || key.endsWith('tType'))
  )
    return undefined
  // Amazon's `details` add to the message.
  if (keys.some((key) => /^details?$/i.test(key) && key !== text)) return undefined
  const place = best(keys, 'place')
  const code = best(keys, 'code')
  return {
    keys,
    text,
    place,
    code,
    textName: roleOf(text).name,
    placeName: roleOf(place ?? '').name,
    codeName: roleOf(code ?? '').name,
  }
}

function best(keys: readonly string[], kind: 'text' | 'code' | 'place'): string | undefined {
  let found: string | undefined
  for (const key of keys) if (isRanked(roleOf(key), found === undefined ? undefined : roleOf(found), kind)) found = key
  return found
}
