/** What is to happen, soonest first; what is to happen at one moment, in the order in which it was added. */
export interface EventHeap {
  /** `at` in milliseconds; `what` is any number below 2³². */
  readonly add: (at: number, what: number) => void
  /** When the next one is due; `Infinity` when there is none. */
  readonly nextAt: () => number
  /** Removes the next one and says what it is. */
  readonly take: () => number
}

interface Columns {
  readonly at: Float64Array
  readonly order: Float64Array
  readonly what: Uint32Array
}

const columnsOf = (length: number): Columns => ({
  at: new Float64Array(length),
  order: new Float64Array(length),
  what: new Uint32Array(length),
})

/** A binary heap of numbers: twenty bytes an event, and nothing for a garbage collector to look at. */
export function createEventHeap(capacity = 1024): EventHeap {
  let columns = columnsOf(capacity)
  let size = 0
  let count = 0
  const isBefore = (one: number, other: number): boolean => {
    const { at, order } = columns
    const [left = 0, right = 0] = [at[one], at[other]]
    return left < right || (left === right && (order[one] ?? 0) < (order[other] ?? 0))
  }
  const swap = (one: number, other: number): void => {
    for (const column of [columns.at, columns.order, columns.what]) {
      const kept = column[one] ?? 0
      column[one] = column[other] ?? 0
      column[other] = kept
    }
  }
  const grow = (): void => {
    const larger = columnsOf(size * 2)
    larger.at.set(columns.at)
    larger.order.set(columns.order)
    larger.what.set(columns.what)
    columns = larger
  }
  const rise = (from: number): void => {
    for (let child = from; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!isBefore(child, parent)) return
      swap(child, parent)
      child = parent
    }
  }
  const sink = (): void => {
    for (let parent = 0; ; ) {
      const left = 2 * parent + 1
      if (left >= size) return
      const first = left + 1 < size && isBefore(left + 1, left) ? left + 1 : left
      if (!isBefore(first, parent)) return
      swap(first, parent)
      parent = first
    }
  }
  return {
    add: (at, what) => {
      if (size === columns.what.length) grow()
      columns.at[size] = at
      columns.order[size] = count
      columns.what[size] = what
      count += 1
      size += 1
      rise(size - 1)
    },
    nextAt: () => (size > 0 ? (columns.at[0] ?? Infinity) : Infinity),
    take: () => {
      const what = columns.what[0] ?? 0
      size -= 1
      swap(0, size)
      sink()
      return what
    },
  }
}
