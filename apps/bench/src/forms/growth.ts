/** What binding errors took in one turn, in milliseconds: of several small forms together, and of the one that has as many fields as they all. */
export interface Turn {
  readonly small: number
  readonly large: number
}

/** Above this, errors are no longer bound in proportion; in the square, five times as many would take 25 times as long. */
export const mostGrowth = 2

/**
 * How much dearer an error is in the large form: 1 is linear. Both sides of a turn have the same number of errors and last about as
 * long, one after the other, so that whatever else the machine does meanwhile is let in on both; the median of the turns lets
 * go what hit one side alone.
 */
export function growthOf(turns: readonly Turn[]): number {
  const ratios = turns.map(({ small, large }) => large / small).sort((one, other) => one - other)
  const middle = ratios.length / 2
  return ((ratios[Math.ceil(middle) - 1] ?? Number.NaN) + (ratios[Math.floor(middle)] ?? Number.NaN)) / 2
}

const fewest = 8
const most = 24
/** Nearer to the limit than a busy machine errs in few turns, or beyond it. */
const doubtful = 1.5

/** Says whether another turn is needed: a square stays one in all of them, a disturbance does not. */
export const isUndecided = (turns: readonly Turn[]): boolean =>
  turns.length < fewest || (turns.length < most && growthOf(turns) > doubtful)
