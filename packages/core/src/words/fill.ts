import { upperFirst } from './labelOf.ts'

/** What stands in a sentence's holes, by name. */
export type Holes = Readonly<Record<string, string | number | undefined>>

/** Fills `{name}` holes; a hole that nothing fills disappears, and `{Name}` begins a sentence with what `{name}` holds. */
export function fill(sentence: string, holes: Holes): string {
  const filled = sentence.replace(/\{(\w{1,40})\}/g, (_hole, name: string) => {
    const value = Object.hasOwn(holes, name) ? holes[name] : undefined
    if (value !== undefined) return String(value)
    const lower = name.charAt(0).toLowerCase() + name.slice(1)
    return Object.hasOwn(holes, lower) ? upperFirst(String(holes[lower] ?? '')) : ''
  })
  return filled.replace(/ {2,}/g, ' ').trim()
}
