import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCountdown } from './countdown.ts'

const start = Date.UTC(2026, 10, 25, 12)
const leaving: (() => void)[] = []

/** A countdown that a component looks at: what it shows is what it read when it was last told to. */
function watch(ms: number) {
  const countdown = createCountdown(start + ms)
  const shown: number[] = []
  leaving.push(countdown.subscribe(() => shown.push(countdown.get())))
  return { ...countdown, shown }
}

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  for (const leave of leaving.splice(0)) leave()
  vi.useRealTimers()
})

test('counts whole seconds, rounded up, and is 0 exactly when it is due', () => {
  const { shown } = watch(2500)
  vi.advanceTimersByTime(499)
  expect(shown).toEqual([3])
  vi.advanceTimersByTime(1)
  expect(shown).toEqual([3, 2])
  vi.advanceTimersByTime(1999)
  expect(shown).toEqual([3, 2, 1])
  vi.advanceTimersByTime(1)
  expect(shown).toEqual([3, 2, 1, 0])
})

test('asks for no more time once it is due', () => {
  const { shown } = watch(1000)
  vi.advanceTimersByTime(60_000)
  expect(shown).toEqual([1, 0])
  expect(vi.getTimerCount()).toBe(0)
})

test('is 0 at once for a moment that has passed', () => {
  expect(watch(-1).shown).toEqual([0])
  expect(vi.getTimerCount()).toBe(0)
})

test('stops when nobody looks any more', () => {
  const countdown = createCountdown(start + 5000)
  countdown.subscribe(() => undefined)()
  expect(vi.getTimerCount()).toBe(0)
})

test('does not drift, however late the browser is', () => {
  const { shown } = watch(60_000)
  for (let n = 0; n < 50; n++) {
    // The timer is due, the page is busy for 300 ms more.
    vi.setSystemTime(Date.now() + 300)
    vi.advanceTimersToNextTimer()
  }
  expect(shown.at(-1)).toBe(Math.ceil((start + 60_000 - Date.now()) / 1000))
})

describe('the number is right', () => {
  test('within a second after the machine slept', () => {
    const { shown } = watch(120_000)
    vi.advanceTimersByTime(5000)
    // Asleep: the wall clock goes on, no timer and no monotonic clock does.
    vi.setSystemTime(Date.now() + 60_000)
    vi.advanceTimersByTime(1000)
    expect(shown.at(-1)).toBe(54)
  })

  test('at once when a background tab comes back, whose timers the browser holds back for a minute', () => {
    const { shown } = watch(120_000)
    vi.setSystemTime(Date.now() + 50_000)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(shown.at(-1)).toBe(70)
  })

  test('when the clock is set back: it goes on down', () => {
    const { shown } = watch(10_000)
    vi.advanceTimersByTime(4000)
    vi.setSystemTime(Date.now() - 3600_000)
    vi.advanceTimersByTime(2000)
    expect(shown).toEqual([10, 9, 8, 7, 6, 5, 4])
  })

  test('when the clock is set forward: it is due now, as after a sleep', () => {
    const { shown } = watch(10_000)
    vi.setSystemTime(Date.now() + 3600_000)
    vi.advanceTimersByTime(1000)
    expect(shown.at(-1)).toBe(0)
  })

  test('after it was due, whatever the clock says then', () => {
    const { get } = watch(1000)
    vi.advanceTimersByTime(1000)
    vi.setSystemTime(start - 3600_000)
    expect(get()).toBe(0)
  })
})
