import { drawn } from './Counted.tsx'
import { mount } from './mount.tsx'
import { tick } from './tick.ts'
import type { Contender, Messages, Renders, Timed, Timing } from './types.ts'

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `field${at}`)
const messagesOf = (names: readonly string[], word: string): Messages =>
  Object.fromEntries(names.map((name) => [name, `${word} ${name}`]))

const patience = 60_000

async function once(contender: Contender, count: number): Promise<Timing | undefined> {
  const names = namesOf(count)
  const form = await mount(contender, names)
  const apply = form.prepare(messagesOf(names, 'Check'))
  const start = performance.now()
  apply()
  const calls = performance.now() - start
  while (form.shown() < count && performance.now() - start < patience) await tick()
  const all = performance.now() - start
  const isShown = form.shown() === count
  form.unmount()
  await tick(5)
  return isShown ? { calls, shown: all } : undefined
}

/** Errors for all of so many fields, each time in a new form: the least of some rounds, for others work meanwhile. */
export async function timed(contender: Contender, count: number, rounds: number): Promise<Timed> {
  const timings: Timing[] = []
  for (let round = 0; round < rounds; round += 1) {
    const timing = await once(contender, count)
    if (!timing) return { count, timing }
    timings.push(timing)
  }
  const least = (key: keyof Timing): number => Math.min(...timings.map((timing) => timing[key]))
  return { count, timing: { calls: least('calls'), shown: least('shown') } }
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
