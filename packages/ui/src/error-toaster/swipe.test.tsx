import { publishError } from '@faultkit/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { render } from 'vitest-browser-react'
import { refusedWrite } from '../test-support/failure.ts'
import { tellBrowser } from '../test-support/tellBrowser.ts'
import { toasts } from '../test-support/toasts.ts'
import { wait } from '../test-support/wait.ts'
import { ErrorToaster } from './ErrorToaster.tsx'

/** Where a place in this frame lies in the browser's window. */
function inWindow(x: number, y: number): { x: number; y: number } {
  const frame = frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / innerWidth : 1
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }
}

/** A real finger that moves sideways by so many pixels, in steps. */
async function swipe(
  element: Element | undefined,
  by: number,
  end: 'touchEnd' | 'touchCancel' = 'touchEnd',
): Promise<void> {
  const box = element?.getBoundingClientRect()
  if (!box) throw new Error('there is no toast to swipe')
  const [x, y] = [box.left + 20, box.top + 12]
  await tellBrowser('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [inWindow(x, y)] })
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await tellBrowser('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [inWindow(x + by * part, y)] })
  }
  await tellBrowser('Input.dispatchTouchEvent', { type: end, touchPoints: [] })
  await wait()
}

async function oneToast(): Promise<void> {
  await import('../styles.css')
  await render(<ErrorToaster />)
  onTestFinished(publishError(refusedWrite('/orders')))
  await expect.poll(toasts).toHaveLength(1)
  await wait(250)
}

describe('a toast', () => {
  it.each([90, -90])('is sent away by a finger that moves it by %i px', async (by) => {
    await oneToast()
    await swipe(toasts()[0], by)
    await expect.poll(toasts).toHaveLength(0)
  })

  it('comes back when it was not moved far enough', async () => {
    await oneToast()
    await swipe(toasts()[0], 30)
    expect(toasts()).toHaveLength(1)
    expect(toasts()[0]?.style.translate).toBe('')
    expect(toasts()[0]?.dataset.state).toBeUndefined()
  })

  it('comes back when the gesture is taken away', async () => {
    await oneToast()
    await swipe(toasts()[0], 90, 'touchCancel')
    expect(toasts()).toHaveLength(1)
    expect(toasts()[0]?.style.translate).toBe('')
  })
})
