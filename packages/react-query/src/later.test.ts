import { expect, it, vi } from 'vitest'
import { later } from './later.ts'

it('acts after so long, unless what it is for has ended', () => {
  vi.useFakeTimers()
  const [act, never] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const ended = new AbortController()
  later(new AbortController().signal, 1000, act)
  later(ended.signal, 1000, never)
  ended.abort()
  vi.advanceTimersByTime(999)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledOnce()
  expect(never).not.toHaveBeenCalled()
  vi.useRealTimers()
})
