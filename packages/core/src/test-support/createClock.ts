/** A clock that stands still until told, and counts the timers that are set. */
export function createClock() {
  let time = 1_000_000
  let serial = 0
  const timers = new Map<number, { at: number; run: () => void }>()
  const flush = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  return {
    now: () => time,
    setTimer: (run: () => void, ms: number) => {
      timers.set(++serial, { at: time + ms, run })
      return serial
    },
    clearTimer: (handle: unknown) => void timers.delete(handle as number),
    pending: () => timers.size,
    flush,
    advance: async (ms: number) => {
      const end = time + ms
      await flush()
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at)
        if (!next) break
        timers.delete(next[0])
        time = Math.max(time, next[1].at)
        next[1].run()
        await flush()
      }
      time = end
    },
  }
}
