import { drawn } from './Counted.tsx'
import { collect } from './collect.ts'
import type { Turn } from './growth.ts'
import { type Mounted, mount } from './mount.tsx'
import { tick } from './tick.ts'
import type { Contender, Messages, Renders, Timing } from './types.ts'

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `field${at}`)
const messagesOf = (names: readonly string[], word: string): Messages =>
  Object.fromEntries(names.map((name) => [name, `${word} ${name}`]))

const patience = 60_000

/** All errors of forms that stand on the page together, which then go; `undefined` = the messages never came. */
async function once(contender: Contender, count: number, forms = 1): Promise<Timing | undefined> {
  const names = namesOf(count)
  const mounted: Mounted[] = []
  while (mounted.length < forms) mounted.push(await mount(contender, names))
  const applies = mounted.map(({ prepare }) => prepare(messagesOf(names, 'Check')))
  const shown = (): number => mounted.reduce((sum, form) => sum + form.shown(), 0)
  collect()
  const start = performance.now()
  for (const apply of applies) apply()
  const calls = performance.now() - start
  while (shown() < forms * count && performance.now() - start < patience) await tick()
  const all = performance.now() - start
  const isShown = shown() === forms * count
  for (const form of mounted) form.unmount()
  await tick(5)
  return isShown ? { calls, shown: all } : undefined
}

/** Errors for all of so many fields, each time in a new form. */
export async function timed(contender: Contender, count: number, rounds: number): Promise<readonly Timing[]> {
  const timings: Timing[] = []
  for (let round = 0; round < rounds; round += 1) {
    const timing = await once(contender, count)
    if (!timing) return []
    timings.push(timing)
  }
  return timings
}

/** Several small forms, then one with as many fields as they all. */
export async function turn(contender: Contender, count: number, forms: number): Promise<Turn> {
  const small = await once(contender, count, forms)
  const large = await once(contender, count * forms)
  if (!small || !large) throw new Error(`${contender.id} shows nothing.`)
  return { small: small.calls, large: large.calls }
}

/** How many rows are drawn by one error, and by the same one again. */
export async function renders(contender: Contender, count: number): Promise<Renders> {
  const form = await mount(contender, namesOf(count))
  const draw = async (): Promise<number> => {
    const apply = form.prepare({ field1: 'Check field 1' })
    drawn.clear()
    apply()
    await tick(20)
    return drawn.size
  }
  const result = { one: await draw(), again: await draw() }
  form.unmount()
  return result
}
