import { mount } from './mount.tsx'
import { tick } from './tick.ts'
import type { Contender, FieldPathCase, Paths } from './types.ts'

/** Lets the page's timers and tasks have so many turns, in the hope that something holds; says whether it did. */
async function holds(condition: () => boolean): Promise<boolean> {
  for (let turn = 0; turn < 12 && !condition(); turn += 1) {
    await tick(3)
    await new Promise((done) => setTimeout(done))
  }
  return condition()
}

interface Found {
  readonly reached: boolean
  readonly elsewhere: boolean
  readonly blocked: boolean
}

async function follow(contender: Contender, names: readonly string[], { wire, to }: FieldPathCase): Promise<Found> {
  const { spell = (name: string): string => name } = contender
  const form = await mount(contender, names.map(spell))
  try {
    form.prepare({ [wire]: 'Check this.' })()
  } catch {
    // A path that a library throws at is one that it does not show.
  }
  const isShown = await holds(() => form.shown() > 0)
  const row = form.place.getElementsByTagName('input')[names.indexOf(to)]?.closest('div')
  const reached = isShown && Boolean(row?.querySelector('.message'))
  form.place.querySelector('form')?.requestSubmit()
  const isSent = await holds(() => form.submits() > 0)
  form.unmount()
  return { reached, elsewhere: isShown && !reached, blocked: !isSent }
}

/** Where errors at these paths end, each in a form of its own, and whether they hold up the next submit. */
export async function paths(
  contender: Contender,
  names: readonly string[],
  cases: readonly FieldPathCase[],
): Promise<Paths> {
  const found: Found[] = []
  for (const one of cases) found.push(await follow(contender, names, one))
  const count = (key: keyof Found): number => found.filter((one) => one[key]).length
  return { cases: cases.length, reached: count('reached'), elsewhere: count('elsewhere'), blocked: count('blocked') }
}
