import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { untilShownAgain } from './untilShownAgain.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a toast that is taken away', () => {
  it('goes a task later', () => {
    const dismiss = vi.fn<() => void>()
    untilShownAgain({}, 'outage', dismiss)()
    expect(dismiss).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(dismiss).toHaveBeenCalledOnce()
  })

  it('stays when it is shown again at once', () => {
    const toaster = {}
    const dismiss = vi.fn<() => void>()
    untilShownAgain(toaster, 'outage', dismiss)()
    untilShownAgain(toaster, 'outage', dismiss)
    vi.runAllTimers()
    expect(dismiss).not.toHaveBeenCalled()
  })

  it('goes when only another toaster shows it, because the app changed its kit', () => {
    const dismiss = vi.fn<() => void>()
    untilShownAgain({}, 'outage', dismiss)()
    untilShownAgain({}, 'outage', vi.fn<() => void>())
    vi.runAllTimers()
    expect(dismiss).toHaveBeenCalledOnce()
  })
})
