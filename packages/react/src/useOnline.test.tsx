import { afterEach, expect, test, vi } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { useOnline } from './useOnline.ts'

// Chromium's own offline switch would cut this page off from its test runner too.
function network(onLine: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(onLine)
  dispatchEvent(new Event(onLine ? 'online' : 'offline'))
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('is true while the browser knows of a network', async () => {
  const { result } = await renderHook(useOnline)
  expect(result.current).toBe(true)
})

test('follows the browser as the network goes and comes back', async () => {
  const { result, act } = await renderHook(useOnline)
  await act(() => network(false))
  expect(result.current).toBe(false)
  await act(() => network(true))
  expect(result.current).toBe(true)
})

test('knows it from the start on a page that opens offline', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const { result } = await renderHook(useOnline)
  expect(result.current).toBe(false)
})

test('leaves no listener behind', async () => {
  const added = vi.spyOn(window, 'addEventListener')
  const removed = vi.spyOn(window, 'removeEventListener')
  const types = (spy: typeof added) => spy.mock.calls.map(([type]) => type).filter((type) => /^o(n|ff)line$/.test(type))
  const { unmount } = await renderHook(useOnline)
  await unmount()
  expect(types(added)).toEqual(['online', 'offline'])
  expect(types(removed as typeof added)).toEqual(['online', 'offline'])
})
