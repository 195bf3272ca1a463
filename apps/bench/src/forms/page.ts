import { baseUi } from './contenders/baseUi.tsx'
import { faultkit } from './contenders/faultkit.tsx'
import { reactAria } from './contenders/reactAria.tsx'
import { errorsProp, setErrorLoop } from './contenders/reactHookForm.tsx'
import { tanStackForm } from './contenders/tanStackForm.tsx'
import { hostile } from './hostile.tsx'
import { renders, timed, turn } from './measure.tsx'
import { paths } from './paths.ts'
import type { Contender, FieldPathCase } from './types.ts'

const contenders: readonly Contender[] = [faultkit, setErrorLoop, errorsProp, tanStackForm, baseUi, reactAria]

const find = (id: string): Contender => {
  const found = contenders.find((contender) => contender.id === id)
  if (!found) throw new Error(`No contender is called ${id}.`)
  return found
}

/** What the runner calls. */
const bench = {
  timed: (id: string, count: number, rounds: number) => timed(find(id), count, rounds),
  turn: (id: string, count: number, forms: number) => turn(find(id), count, forms),
  renders: (id: string, count: number) => renders(find(id), count),
  paths: (id: string, names: readonly string[], cases: readonly FieldPathCase[]) => paths(find(id), names, cases),
  hostile,
}
export type Bench = typeof bench
Object.assign(globalThis, { bench })
