import { isClaimed } from '@faultkit/core'
import { connectErrors } from '@faultkit/react-query'
import { QueryClient, QueryClientProvider, useQueryErrorResetBoundary, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { failure } from '../test-support/failure.ts'
import { FaultkitBoundary } from './FaultkitBoundary.tsx'

const Part = ({ broken }: { broken: { thrown?: unknown } }): ReactNode => {
  if ('thrown' in broken) throw broken.thrown
  return <p>The list</p>
}

interface Queried {
  queryFn: () => Promise<string>
}

const Orders = ({ queryFn }: Queried): ReactNode => <p>{useSuspenseQuery({ queryKey: ['orders'], queryFn }).data}</p>

function Page({ queryFn }: Queried): ReactNode {
  const { reset } = useQueryErrorResetBoundary()
  return (
    <FaultkitBoundary reset={reset}>
      <Suspense fallback="…">
        <Orders queryFn={queryFn} />
      </Suspense>
    </FaultkitBoundary>
  )
}

const crashed = 'This part of the page stopped working'

describe('FaultkitBoundary', () => {
  // React reports what a boundary caught through console.error; that is not what is tested here.
  let quiet: MockInstance
  beforeEach(() => {
    quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => quiet.mockRestore())

  it('shows the fallback of the kit in place of the part that failed', async () => {
    const bug = new TypeError('x is not a function')
    const onError = vi.fn<(error: unknown) => void>()
    await render(
      <>
        <p>The head</p>
        <FaultkitBoundary onError={onError}>
          <Part broken={{ thrown: bug }} />
        </FaultkitBoundary>
      </>,
    )
    await expect.element(page.getByRole('group', { name: crashed })).toBeVisible()
    await expect.element(page.getByText('The head')).toBeVisible()
    expect(onError).toHaveBeenCalledOnce()
    expect(isClaimed(bug)).toBe(true)
  })

  it('forgets what failed before it renders the part again, and tells the app', async () => {
    const broken: { thrown?: unknown } = { thrown: new TypeError('x is not a function') }
    const reset = vi.fn<() => void>(() => void delete broken.thrown)
    const onReset = vi.fn<(details: unknown) => void>()
    await render(
      <FaultkitBoundary reset={reset} onReset={onReset}>
        <Part broken={broken} />
      </FaultkitBoundary>,
    )
    await page.getByRole('button', { name: 'Load it again' }).click()
    await expect.element(page.getByText('The list')).toBeVisible()
    expect([reset.mock.calls.length, onReset.mock.calls.length]).toEqual([1, 1])
  })

  it('is reset by keys, too', async () => {
    const broken: { thrown?: unknown } = { thrown: new TypeError('x is not a function') }
    const draw = (key: number) => (
      <FaultkitBoundary resetKeys={[key]}>
        <Part broken={broken} />
      </FaultkitBoundary>
    )
    const screen = await render(draw(1))
    delete broken.thrown
    await screen.rerender(draw(2))
    await expect.element(page.getByText('The list')).toBeVisible()
  })

  it('fetches a failed query anew', async () => {
    const answers = [failure('sweet-spot', 'forbidden')]
    const queryFn = vi.fn<() => Promise<string>>(async () => {
      const error = answers.shift()
      if (error) throw error
      return 'Two orders'
    })
    const client = connectErrors(new QueryClient())
    await render(
      <QueryClientProvider client={client}>
        <Page queryFn={queryFn} />
      </QueryClientProvider>,
    )
    await expect.element(page.getByRole('group', { name: "You don't have access to this" })).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(page.getByText('Two orders')).toBeVisible()
    expect(queryFn).toHaveBeenCalledTimes(2)
  })
})
