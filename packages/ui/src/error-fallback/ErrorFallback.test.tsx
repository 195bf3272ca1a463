import { isClaimed } from '@faultkit/core'
import type { ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { failure, referenced } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { ErrorFallback } from './ErrorFallback.tsx'

const Part = ({ broken }: { broken: { thrown?: unknown } }): ReactNode => {
  if ('thrown' in broken) throw broken.thrown
  return <p>The list</p>
}

/** React reports what a boundary caught through console.error; that is not what is tested here. */
async function crash(thrown: unknown): Promise<{ mend: () => void }> {
  const broken: { thrown?: unknown } = { thrown }
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await render(
    <ErrorBoundary FallbackComponent={ErrorFallback}>
      <Part broken={broken} />
    </ErrorBoundary>,
  )
  quiet.mockRestore()
  return { mend: () => void delete broken.thrown }
}

const crashed = 'This part of the page stopped working'

describe('ErrorFallback', () => {
  it.each([
    ['a bug', new TypeError("Cannot read properties of undefined (reading 'x')")],
    ['a string', 'boom'],
    ['null', null],
  ])('says that the part stopped working after %s, and not a word of it', async (_name, thrown) => {
    await crash(thrown)
    await expect.element(page.getByRole('group', { name: crashed })).toBeVisible()
    const said = document.querySelector('[data-faultkit="error-fallback"]')?.textContent
    expect(said).toContain('Nothing you saved is lost.')
    expect(said).not.toMatch(/boom|undefined|null/)
  })

  it.each([
    ['sweet-spot', '503-read', "We can't load this right now"],
    ['sweet-spot', 'forbidden', "You don't have access to this"],
    ['spotflow', 'rate-limit', 'Waiting for a moment'],
  ])('says what %s means by %s: %s', async (dialect, name, title) => {
    await crash(failure(dialect, name))
    await expect.element(page.getByRole('group', { name: title })).toBeVisible()
  })

  it('renders the part again when asked to', async () => {
    const { mend } = await crash(new TypeError('x is not a function'))
    mend()
    await page.getByRole('button', { name: 'Load it again' }).click()
    await expect.element(page.getByText('The list')).toBeVisible()
  })

  it('loads again what could not be loaded', async () => {
    const { mend } = await crash(failure('sweet-spot', '503-read'))
    mend()
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect.element(page.getByText('The list')).toBeVisible()
  })

  it('offers a new page for a part of the app that did not load, which React would not ask for again', async () => {
    const asked: string[] = []
    const hold = (event: NavigateEvent): void => {
      event.preventDefault()
      asked.push(event.navigationType)
    }
    navigation.addEventListener('navigate', hold)
    await crash(new TypeError('Failed to fetch dynamically imported module: https://shop.example/assets/cart.js'))
    await expect.element(page.getByRole('group', { name: "This part of the page didn't load" })).toBeVisible()
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await expect.poll(() => asked).toEqual(['reload'])
    navigation.removeEventListener('navigate', hold)
  })

  it('always offers a way back, also where the error has no step', async () => {
    const resetErrorBoundary = vi.fn<() => void>()
    await render(<ErrorFallback error={failure('sweet-spot', 'forbidden')} resetErrorBoundary={resetErrorBoundary} />)
    await page.getByRole('button', { name: 'Try again' }).click()
    expect(resetErrorBoundary).toHaveBeenCalledOnce()
  })

  it('claims its error, a bug too, so that no toast says it again', async () => {
    const [bug, refused] = [new TypeError('x is not a function'), failure('sweet-spot', 'forbidden')]
    const screen = await render(<ErrorFallback error={bug} resetErrorBoundary={() => undefined} />)
    expect(isClaimed(bug)).toBe(true)
    await screen.rerender(<ErrorFallback error={refused} resetErrorBoundary={() => undefined} />)
    expect([isClaimed(bug), isClaimed(refused)]).toEqual([false, true])
    await screen.unmount()
    expect(isClaimed(refused)).toBe(false)
  })

  it('shows the reference of a reply', async () => {
    await crash(referenced('sweet-spot', '503-read', 'req_7Hk2'))
    await expect.element(page.getByText('req_7Hk2')).toBeVisible()
  })

  it('speaks once', async () => {
    const said = listen()
    await crash(new TypeError('x is not a function'))
    expect(said).toEqual([{ text: `${crashed}. The rest still works. Nothing you saved is lost.`, urgent: false }])
  })
})
