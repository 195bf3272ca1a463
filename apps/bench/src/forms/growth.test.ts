import { describe, expect, it } from 'vitest'
import { randomFrom } from '../storm/randomFrom.ts'
import { growthOf, isUndecided, mostGrowth, type Turn } from './growth.ts'

/** Milliseconds to bind so many errors. */
type Cost = (errors: number) => number

const linear: Cost = (errors) => 0.005 * errors
/** With a part in the square, by which a thousand errors cost twice what they should. */
const square: Cost = (errors) => linear(errors) + 5 * (errors / 1000) ** 2

/** What a busy machine makes of so many milliseconds: other work is let in, the oftener the longer they last. */
function disturbed(ms: number, random: () => number): number {
  let spent = ms * (1 + random() / 10)
  for (let left = ms; left > 0; left -= 2) if (random() < 0.25) spent += 20 * random()
  return spent
}

function measured(cost: Cost, random: () => number): number {
  const turns: Turn[] = []
  while (isUndecided(turns)) {
    turns.push({ small: disturbed(5 * cost(1000), random), large: disturbed(cost(5000), random) })
  }
  return growthOf(turns)
}

/** What each of 2 000 machines finds; a seed is a machine. */
const found = (cost: Cost): number[] => Array.from({ length: 2000 }, (_, seed) => measured(cost, randomFrom(seed)))

const turnsTaken = (large: number): number => {
  const turns: Turn[] = []
  while (isUndecided(turns)) turns.push({ small: 25, large })
  return turns.length
}

describe('whether 5 000 errors cost in proportion', () => {
  it('is judged the same on a busy machine: what is linear passes', () => {
    expect(Math.max(...found(linear))).toBeLessThan(mostGrowth)
  })

  it('hides no square behind the noise', () => {
    expect(Math.min(...found(square))).toBeGreaterThan(mostGrowth)
  })

  it('is the same, whatever hit one turn alone', () => {
    const quiet = Array.from({ length: 8 }, () => ({ small: 25, large: 25 }))
    expect(growthOf([...quiet, { small: 25, large: 9000 }])).toBe(1)
    expect(growthOf([...quiet, { small: 9000, large: 25 }])).toBe(1)
  })

  it('takes more turns only where it is in doubt', () => {
    expect([turnsTaken(25), turnsTaken(40), turnsTaken(125)]).toEqual([8, 24, 24])
  })
})
