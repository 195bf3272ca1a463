import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, onTestFinished, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { useFirstToaster } from './useFirstToaster.ts'

const Place = () => `first: ${useFirstToaster()}`

test('the only one is the first', async () => {
  const { result } = await renderHook(useFirstToaster)
  expect(result.current).toBe(true)
})

test('of two roots the one that mounted first, and when it leaves, the other', async () => {
  const one = await renderHook(useFirstToaster)
  const other = await renderHook(useFirstToaster)
  expect([one.result.current, other.result.current]).toEqual([true, false])
  await one.unmount()
  await expect.poll(() => other.result.current).toBe(true)
})

test('nothing changes for the first when another comes and goes', async () => {
  const one = await renderHook(useFirstToaster)
  const other = await renderHook(useFirstToaster)
  await other.unmount()
  expect(one.result.current).toBe(true)
})

test('exactly one of two under StrictMode', async () => {
  const both = await renderHook(() => [useFirstToaster(), useFirstToaster()], { wrapper: StrictMode })
  expect(both.result.current.filter(Boolean)).toHaveLength(1)
})

test('none in what the server sends, and it takes over without a misfit', async () => {
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(<Place />)
  expect(container.textContent).toBe('first: false')
  const misfits: unknown[] = []
  const root = hydrateRoot(container, <Place />, { onRecoverableError: (misfit) => void misfits.push(misfit) })
  onTestFinished(() => {
    root.unmount()
    container.remove()
  })
  await expect.poll(() => container.textContent).toBe('first: true')
  expect(misfits).toEqual([])
})
