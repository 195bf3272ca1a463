// The scenarios of react-error-boundary, each played twice inside the real package: with a fallback as its readme writes one,
// and with ours. What the boundary tells the app, and what the person can do, must be the same.
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import {
  ErrorBoundary,
  type ErrorBoundaryPropsWithComponent,
  type FallbackProps,
  useErrorBoundary,
  withErrorBoundary,
} from 'react-error-boundary'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { cleanup, render } from 'vitest-browser-react'
import { failure } from '../test-support/failure.ts'
import { wait } from '../test-support/wait.ts'
import { ErrorFallback } from './ErrorFallback.tsx'

const Plain = ({ resetErrorBoundary }: FallbackProps): ReactElement => (
  <div role="alert">
    <button type="button" onClick={resetErrorBoundary}>
      Try again
    </button>
  </div>
)

/** What a scenario may break and mend, and what it saw. */
interface Stage {
  readonly broken: { thrown?: unknown }
  readonly seen: unknown[]
  readonly boundary: Pick<ErrorBoundaryPropsWithComponent, 'FallbackComponent' | 'onError' | 'onReset'>
}

type Fallback = ErrorBoundaryPropsWithComponent['FallbackComponent']

function createStage(FallbackComponent: Fallback): Stage {
  const seen: unknown[] = []
  return {
    broken: {},
    seen,
    boundary: {
      FallbackComponent,
      onError: (error, { componentStack }) => void seen.push(['error', error, typeof componentStack]),
      onReset: (details) => {
        const told = details.reason === 'keys' ? [details.prev, details.next] : details.args.length
        seen.push(['reset', details.reason, told])
      },
    },
  }
}

const Part = ({ broken, children = 'The list' }: { broken: Stage['broken']; children?: ReactNode }): ReactNode => {
  if ('thrown' in broken) throw broken.thrown
  return <p>{children}</p>
}

const look = (stage: Stage): void => {
  const fallbacks = document.querySelectorAll('[role="alert"], [data-faultkit="error-fallback"]').length
  const parts = [...document.querySelectorAll('p:not([data-part])')].map((part) => part.textContent)
  stage.seen.push(['fallbacks', fallbacks, 'parts', parts])
}

async function press(): Promise<void> {
  const [button] = document.querySelectorAll<HTMLElement>('[role="alert"] button, [data-part="action"]')
  button?.click()
  await wait(20)
}

type Play = (stage: Stage) => Promise<void>

/** Shows a part that may break, looks, does something to it, looks again. */
const played =
  (thrown: unknown, then: (stage: Stage) => Promise<void> | void): Play =>
  async (stage) => {
    stage.broken.thrown = thrown
    await render(
      <ErrorBoundary {...stage.boundary}>
        <Part broken={stage.broken} />
      </ErrorBoundary>,
    )
    look(stage)
    await then(stage)
    look(stage)
  }

const bug = new TypeError('x is not a function')
const outage = failure('sweet-spot', '503-read')
const refused = failure('sweet-spot', 'forbidden')
const mendAndPress = async ({ broken }: Stage): Promise<void> => {
  delete broken.thrown
  await press()
}

function Shower({ error }: { error: unknown }): ReactNode {
  const { showBoundary } = useErrorBoundary()
  useEffect(() => showBoundary(error), [showBoundary, error])
  return <p>The list</p>
}

/** Resets its boundary from outside, and renders again. */
function Outside({ boundary, broken }: Stage): ReactNode {
  const ref = useRef<ErrorBoundary>(null)
  const [, setCount] = useState(0)
  const reset = (): void => {
    ref.current?.resetErrorBoundary('by', 'ref')
    setCount((count) => count + 1)
  }
  return (
    <>
      <button type="button" id="outside" onClick={reset}>
        Reset
      </button>
      <ErrorBoundary ref={ref} {...boundary}>
        <Part broken={broken} />
      </ErrorBoundary>
    </>
  )
}

const scenarios: readonly (readonly [string, Play])[] = [
  ['a bug, mended and tried again', played(bug, mendAndPress)],
  ['an outage, over and tried again', played(outage, mendAndPress)],
  ['a refusal, tried again', played(refused, mendAndPress)],
  ['a thrown string', played('boom', mendAndPress)],
  ['a thrown null', played(null, mendAndPress)],
  ['a thrown undefined', played(undefined, mendAndPress)],
  ['what is still broken when tried again', played(bug, press)],
  ['an app that never asks', played(bug, () => undefined)],
  [
    'nothing broken',
    async (stage) => {
      await render(
        <ErrorBoundary {...stage.boundary}>
          <Part broken={stage.broken} />
        </ErrorBoundary>,
      )
      look(stage)
    },
  ],
  [
    'keys that change, and keys that stay',
    async (stage) => {
      const draw = (key: number) => (
        <ErrorBoundary {...stage.boundary} resetKeys={[key]}>
          <Part broken={stage.broken} />
        </ErrorBoundary>
      )
      stage.broken.thrown = bug
      const screen = await render(draw(1))
      look(stage)
      delete stage.broken.thrown
      await screen.rerender(draw(1))
      look(stage)
      await screen.rerender(draw(2))
      look(stage)
    },
  ],
  [
    'a boundary inside a boundary',
    async (stage) => {
      stage.broken.thrown = bug
      await render(
        <ErrorBoundary {...stage.boundary}>
          <p>Outside</p>
          <ErrorBoundary {...stage.boundary}>
            <Part broken={stage.broken} />
          </ErrorBoundary>
        </ErrorBoundary>,
      )
      look(stage)
      await mendAndPress(stage)
      look(stage)
    },
  ],
  [
    'an error of an event or a promise, handed over',
    async (stage) => {
      await render(
        <ErrorBoundary {...stage.boundary}>
          <Shower error={outage} />
        </ErrorBoundary>,
      )
      await wait(20)
      look(stage)
    },
  ],
  [
    'a reset from outside, by ref',
    async (stage) => {
      stage.broken.thrown = bug
      await render(<Outside {...stage} />)
      look(stage)
      delete stage.broken.thrown
      document.getElementById('outside')?.click()
      await wait(20)
      look(stage)
    },
  ],
  [
    'a component wrapped once and for all',
    async (stage) => {
      stage.broken.thrown = bug
      const Wrapped = withErrorBoundary(Part, stage.boundary)
      await render(<Wrapped broken={stage.broken} />)
      look(stage)
      await mendAndPress(stage)
      look(stage)
    },
  ],
  [
    'a fallback by render function',
    async (stage) => {
      const { FallbackComponent, ...boundary } = stage.boundary
      stage.broken.thrown = outage
      await render(
        <ErrorBoundary {...boundary} fallbackRender={(props) => <FallbackComponent {...props} />}>
          <Part broken={stage.broken} />
        </ErrorBoundary>,
      )
      look(stage)
      await mendAndPress(stage)
      look(stage)
    },
  ],
]

describe('a boundary of react-error-boundary cannot tell our fallback from one of its readme', () => {
  // React reports what a boundary caught through console.error; that is not what is compared here.
  let quiet: MockInstance
  beforeEach(() => {
    quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => quiet.mockRestore())

  const playWith = async (fallback: Fallback, play: Play): Promise<readonly unknown[]> => {
    const stage = createStage(fallback)
    await play(stage)
    await cleanup()
    return stage.seen
  }

  it.each(scenarios)('%s', async (_name, play) => {
    const theirs = await playWith(Plain, play)
    const ours = await playWith(ErrorFallback, play)
    expect(theirs.length).toBeGreaterThan(0)
    expect(ours).toEqual(theirs)
  })
})
