import { isClaimed, parseError, publishError } from '@faultkit/core'
import { ar } from '@faultkit/core/locales/ar'
import { FaultkitProvider } from '@faultkit/react'
import { createRef, type ReactElement, version } from 'react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { BulkResult } from '../bulk-result/BulkResult.tsx'
import {
  ErrorBanner,
  ErrorFallback,
  ErrorSummary,
  ErrorToaster,
  FieldMessage,
  OfflineNotice,
  OutcomeNotice,
  RequestReference,
  RetryNotice,
} from '../index.ts'
import { SessionNotice } from '../session-notice/SessionNotice.tsx'
import { act } from '../test-support/act.ts'
import { createSource } from '../test-support/createSource.ts'
import { failure, referenced } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { wait } from '../test-support/wait.ts'
import type { NoticeParts } from './NoticeFrame.tsx'
import type { Root } from './root.ts'

const error = referenced('sweet-spot', '503-read', 'req_7Hk2')
const ended = failure('sweet-spot', 'unauthorized')
const nothing = (): void => undefined
const source = createSource()
source.answer({ email: ['Enter your email'] })

type More = Root & { 'data-app'?: string }

const components: readonly (readonly [string, string, (more: More) => ReactElement])[] = [
  ['ErrorBanner', 'error-banner', (more) => <ErrorBanner error={error} {...more} />],
  ['ErrorSummary of a form', 'error-summary', (more) => <ErrorSummary errors={source} {...more} />],
  ['ErrorSummary of an error', 'error-summary', (more) => <ErrorSummary error={error} {...more} />],
  ['ErrorFallback', 'error-fallback', (more) => <ErrorFallback error={error} resetErrorBoundary={nothing} {...more} />],
  ['FieldMessage', 'field-message', (more) => <FieldMessage errors={source} name="email" {...more} />],
  ['RetryNotice', 'retry-notice', (more) => <RetryNotice error={error} phase="waiting" {...more} />],
  ['OutcomeNotice', 'outcome-notice', (more) => <OutcomeNotice error={error} state="indeterminate" {...more} />],
  ['SessionNotice', 'session-notice', (more) => <SessionNotice error={ended} {...more} />],
  ['BulkResult', 'bulk-result', (more) => <BulkResult items={[{ label: 'Oolong', error }]} {...more} />],
  ['RequestReference', 'request-reference', (more) => <RequestReference error={error} {...more} />],
]

describe.each(components)('%s', (_name, faultkit, draw) => {
  const root = () => document.querySelector<HTMLElement>(`[data-faultkit="${faultkit}"]`)

  it('takes a class, data attributes and handlers on its outermost element', async () => {
    const onClick = vi.fn<() => void>()
    await render(draw({ className: 'mine', 'data-app': 'shop', onClick }))
    expect(root()?.className).toBe('mine')
    expect(root()?.dataset.app).toBe('shop')
    root()?.click()
    expect(onClick).toHaveBeenCalledOnce()
  })

  it.skipIf(version.startsWith('18'))('takes a ref', async () => {
    const ref = createRef<HTMLDivElement>()
    await render(draw({ ref }))
    expect(ref.current).toBe(root())
  })

  it('keeps its own names of parts', async () => {
    await render(draw({}))
    expect(root()?.querySelector('[data-part]')).not.toBeNull()
  })
})

it('OfflineNotice takes a class as well', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  onTestFinished(() => void vi.restoreAllMocks())
  await render(<OfflineNotice className="mine" />)
  expect(document.querySelector('[data-faultkit="offline-notice"]')?.className).toBe('mine')
})

it('what comes with a spread state never reaches the element', async () => {
  const retry = {
    error,
    phase: 'waiting',
    attempt: 2,
    dueAt: Date.now() + 9000,
    retryNow: nothing,
    stop: nothing,
  } as const
  const outcome = { error, state: 'indeterminate', check: nothing, abandon: nothing } as const
  await render(
    <>
      <RetryNotice {...retry} />
      <OutcomeNotice {...outcome} subject="your payment" />
    </>,
  )
  const names = [...document.querySelectorAll('[data-faultkit$="notice"]')].flatMap((each) => each.getAttributeNames())
  expect([...new Set(names)].toSorted((a, b) => a.localeCompare(b))).toEqual([
    'aria-labelledby',
    'data-faultkit',
    'data-state',
    'data-tone',
    'role',
  ])
})

describe('render', () => {
  it('draws the outermost element as something else, with all that is in it', async () => {
    await render(<ErrorBanner error={error} render={({ ref: _ref, ...root }) => <section {...(root as object)} />} />)
    const section = page.getByRole('group', { name: /^We can't load/ }).element()
    expect(section.tagName).toBe('SECTION')
    expect(section.querySelector('[data-part="frame"]')).not.toBeNull()
  })

  it('draws everything else from the parts, and still claims and speaks', async () => {
    const said = listen()
    const onRetry = vi.fn<() => void>()
    const bar = (root: object, { notice, tone, steps, error: shown }: NoticeParts) => (
      <div {...root} className={`bar ${tone}`}>
        <b>{notice.title}</b> {shown?.requestId}
        {steps.map(({ kind, label, act: take }) => (
          <button key={kind} type="button" onClick={take}>
            {label}
          </button>
        ))}
      </div>
    )
    await render(<ErrorBanner error={error} onRetry={onRetry} render={bar} />)
    expect(document.querySelector('.bar.info')?.textContent).toMatch(/^We can't load .* req_7Hk2Try now$/)
    await page.getByRole('button', { name: 'Try now' }).click()
    expect(onRetry).toHaveBeenCalledOnce()
    expect(isClaimed(error)).toBe(true)
    expect(said).toHaveLength(1)
  })

  it('is told the state and the countdown', async () => {
    const seen: NoticeParts[] = []
    const draw = (_root: object, parts: NoticeParts) => {
      seen.push(parts)
      return <p>{parts.note}</p>
    }
    await render(<RetryNotice error={error} phase="waiting" dueAt={Date.now() + 9000} render={draw} />)
    expect(seen.at(-1)).toMatchObject({
      state: 'waiting',
      note: expect.stringMatching(/in [89] seconds/),
      tone: 'info',
    })
  })
})

describe('a wait in the words', () => {
  const limited = (afterMs: number) => {
    const error = failure('spotflow', 'rate-limit')
    return parseError({ ...error.toJSON(), retry: { ...error.retry, afterMs } })
  }
  const timer = () => document.querySelector('[data-part="detail"] [role="timer"]')

  it('goes down in place, and is said once', async () => {
    const said = listen()
    await render(<ErrorBanner error={limited(3000)} onRetry={nothing} />)
    expect(timer()?.textContent).toBe('Try again in 3 seconds.')
    await expect.poll(() => timer()?.textContent, { timeout: 4000 }).toBe('Try again in 1 second.')
    await expect.poll(() => timer()?.textContent, { timeout: 4000 }).toBe('')
    expect(said).toHaveLength(1)
    expect(said[0]?.text).toContain('Try again in 3 seconds.')
  })

  it('counts from when the error came, not from when its notice was mounted', async () => {
    const error = limited(60_000)
    const screen = await render(<ErrorBanner error={error} />)
    await wait(1500)
    await screen.unmount()
    await render(<ErrorBanner error={error} />)
    expect(timer()?.textContent).toMatch(/^Try again in 5[89] seconds\.$/)
  })

  it('goes down in a toast, too', async () => {
    await render(<ErrorToaster />)
    onTestFinished(publishError(limited(3000)))
    await expect.poll(() => timer()?.textContent).toBe('Try again in 3 seconds.')
    await expect.poll(() => timer()?.textContent, { timeout: 4000 }).toBe('Try again in 1 second.')
  })

  it('stays as it is where an app words it without seconds', async () => {
    await render(
      <FaultkitProvider catalog={{ wait: '', rate_limit: { title: 'Easy', detail: 'Slow down a little.' } }}>
        <ErrorBanner error={limited(3000)} />
      </FaultkitProvider>,
    )
    expect(timer()).toBeNull()
    await expect.element(page.getByText('Slow down a little.')).toBeVisible()
  })
})

describe('in a page that is read from right to left', () => {
  beforeEach(() => {
    document.documentElement.dir = 'rtl'
    onTestFinished(() => document.documentElement.removeAttribute('dir'))
  })
  const detail = () => document.querySelector('[data-part="detail"]')

  it('a server’s English reads from left to right, and begins where the title does', async () => {
    await import('../styles.css')
    await render(
      <FaultkitProvider locale={ar}>
        <ErrorBanner error={failure('sweet-spot', 'invalid-request')} />
      </FaultkitProvider>,
    )
    expect(detail()?.textContent).toBe('The round is closed already.')
    const { direction, textAlign } = getComputedStyle(detail() ?? document.body)
    expect([direction, textAlign]).toEqual(['ltr', 'right'])
  })

  it('a sentence of the page’s language keeps its direction, also with a name in other letters in front', async () => {
    await render(
      <FaultkitProvider locale={ar} catalog={{ forbidden: { title: 'Oolong غير متاح', detail: 'لا يمكنك ذلك.' } }}>
        <ErrorBanner error={failure('sweet-spot', 'forbidden')} />
      </FaultkitProvider>,
    )
    const directions = [...document.querySelectorAll('[data-part="title"], [data-part="detail"]')].map(
      (part) => getComputedStyle(part).direction,
    )
    expect(directions).toEqual(['rtl', 'rtl'])
  })
})

it('a retry that gives up keeps the focus of its button', async () => {
  const shown = failure('sweet-spot', '503-read')
  const screen = await render(<RetryNotice error={shown} phase="waiting" retryNow={nothing} />)
  const button = page.getByRole('button', { name: 'Try now' }).element()
  await act(() => button.focus())
  await screen.rerender(<RetryNotice error={shown} phase="gave_up" retryNow={nothing} />)
  expect(document.activeElement).toBe(button)
  expect(button.textContent).toBe('Try again')
})

it('a notice with a claim of its own keeps the toaster quiet', async () => {
  const quiet = failure('sweet-spot', 'forbidden')
  await render(<ErrorBanner error={quiet} />)
  onTestFinished(publishError(quiet))
  expect(isClaimed(quiet)).toBe(true)
})
