import { publishError } from '@faultkit/core'
import type { Incident } from '@faultkit/react'
import { StrictMode } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { failedRead, failure } from '../test-support/failure.ts'
import { toasts } from '../test-support/toasts.ts'
import { wait } from '../test-support/wait.ts'
import { ErrorToaster } from './ErrorToaster.tsx'

/** A toaster of an app's own, without ids: what it was shown stands in a list until it is taken away. */
function createBar() {
  const standing = new Map<number, Incident>()
  let next = 0
  const show = (incident: Incident) => {
    const id = next++
    standing.set(id, incident)
    return () => void standing.delete(id)
  }
  const lines = () => [...standing.values()].map(({ notice, count }) => `${notice.title} ${count}`)
  return { show, lines }
}

describe('ErrorToaster with show', () => {
  it('hands over what it would show itself, and shows nothing', async () => {
    const bar = createBar()
    await render(<ErrorToaster show={bar.show} />)
    onTestFinished(publishError(failure('stripe', 'card-declined')))
    await expect.poll(bar.lines).toEqual(['Your card was declined 1'])
    expect(toasts()).toEqual([])
    expect(document.querySelector('[data-faultkit="error-toaster"]')).toBeNull()
  })

  it('leaves the app alone when the other toaster breaks, and reports it', async () => {
    const report = vi.spyOn(window, 'reportError').mockReturnValue(undefined)
    onTestFinished(() => report.mockRestore())
    const broken = new Error('no toaster is mounted')
    const screen = await render(
      <>
        <p>The basket</p>
        <ErrorToaster
          show={() => {
            throw broken
          }}
        />
      </>,
    )
    onTestFinished(publishError(failure('stripe', 'card-declined')))
    await expect.poll(() => report.mock.calls).toEqual([[broken]])
    await expect.element(screen.getByText('The basket')).toBeVisible()
  })

  it('replaces the line when its count changes', async () => {
    const bar = createBar()
    await render(<ErrorToaster show={bar.show} />)
    for (const path of ['/orders', '/prices']) onTestFinished(publishError(failedRead(path)))
    await expect.poll(bar.lines).toEqual([expect.stringMatching(/ 2$/)])
  })

  it('takes it away when it succeeds', async () => {
    const bar = createBar()
    await render(<ErrorToaster show={bar.show} />)
    const withdraw = publishError(failedRead('/orders'))
    await expect.poll(bar.lines).toHaveLength(1)
    withdraw()
    await expect.poll(bar.lines).toHaveLength(0)
  })

  it('leaves one line under StrictMode', async () => {
    const bar = createBar()
    await render(
      <StrictMode>
        <ErrorToaster show={bar.show} />
      </StrictMode>,
    )
    onTestFinished(publishError(failure('stripe', 'card-declined')))
    await expect.poll(bar.lines).toHaveLength(1)
    await wait()
    expect(bar.lines()).toHaveLength(1)
  })

  it('takes everything away when it unmounts', async () => {
    const bar = createBar()
    const screen = await render(<ErrorToaster show={bar.show} />)
    onTestFinished(publishError(failure('stripe', 'card-declined')))
    await expect.poll(bar.lines).toHaveLength(1)
    await screen.unmount()
    await expect.poll(bar.lines).toHaveLength(0)
  })

  it('shows nothing twice when show is written in place, so that each render brings a new one', async () => {
    const bar = createBar()
    const screen = await render(<ErrorToaster show={(incident) => bar.show(incident)} />)
    onTestFinished(publishError(failure('stripe', 'card-declined')))
    await expect.poll(bar.lines).toHaveLength(1)
    await screen.rerender(<ErrorToaster show={(incident) => bar.show(incident)} />)
    await wait()
    expect(bar.lines()).toHaveLength(1)
  })
})
