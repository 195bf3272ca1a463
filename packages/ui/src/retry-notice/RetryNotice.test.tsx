import { isClaimed, parseError } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { type Actions, FaultkitProvider } from '@faultkit/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { OfflineNotice } from '../offline-notice/OfflineNotice.tsx'
import { failure } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { wait } from '../test-support/wait.ts'
import { RetryNotice } from './RetryNotice.tsx'

const notice = () => document.querySelector<HTMLElement>('[data-faultkit="retry-notice"]')
const note = () => notice()?.querySelector('[data-part="note"]')
const unavailable = () => failure('sweet-spot', '503-read')
const inSeconds = (seconds: number) => Date.now() + seconds * 1000

describe('RetryNotice shows', () => {
  it.each([
    ['nothing failed', null, 'gave_up'],
    ['it is idle', unavailable(), 'idle'],
    ['it was canceled', new DOMException('Aborted', 'AbortError'), 'gave_up'],
  ] as const)('nothing while %s', async (_name, error, phase) => {
    const { container } = await render(<RetryNotice error={error} phase={phase} />)
    expect(container.innerHTML).toBe('')
  })

  it('what failed and in how many seconds it is tried again', async () => {
    await render(<RetryNotice error={unavailable()} phase="waiting" dueAt={inSeconds(9)} />)
    await expect.element(page.getByRole('group', { name: "We can't load this right now" })).toBeVisible()
    expect(note()?.textContent).toMatch(/^Trying again in [89] seconds$/)
  })

  it('the seconds going down, and one second in the singular', async () => {
    await render(<RetryNotice error={unavailable()} phase="waiting" dueAt={inSeconds(2)} />)
    await expect.poll(() => note()?.textContent, { timeout: 3000 }).toBe('Trying again in 1 second')
    await expect.poll(() => note()?.textContent, { timeout: 3000 }).toBe('Trying again…')
  })

  it('its countdown in the language of the provider', async () => {
    await render(
      <FaultkitProvider locale={de}>
        <RetryNotice error={unavailable()} phase="waiting" dueAt={inSeconds(9)} />
      </FaultkitProvider>,
    )
    expect(note()?.textContent).toMatch(/^Nächster Versuch in [89] Sekunden$/)
  })

  it('no second number from the wire beside the countdown', async () => {
    const limited = parseError(
      { status: 429, headers: { 'retry-after': '30' }, body: { error: { type: 'api_error' } } },
      { method: 'GET' },
    )
    await render(<RetryNotice error={limited} phase="waiting" dueAt={inSeconds(9)} />)
    expect(notice()?.textContent).not.toContain('30')
  })

  it.each([
    ['retrying', 'Trying again…'],
    ['paused', "We'll continue when the connection is back."],
    ['gave_up', 'We stopped trying.'],
  ] as const)('that it is %s: %s', async (phase, words) => {
    await render(<RetryNotice error={unavailable()} phase={phase} />)
    expect(note()?.textContent).toBe(words)
    expect(notice()?.dataset.state).toBe(phase)
  })

  it('a ring that empties with the wait', async () => {
    await render(<RetryNotice error={unavailable()} phase="waiting" dueAt={inSeconds(2)} />)
    const gone = () => Number(notice()?.querySelector('[data-part="ring"]')?.getAttribute('stroke-dashoffset'))
    expect(gone()).toBe(0)
    await expect.poll(gone, { timeout: 3000 }).toBe(0.5)
  })

  it('waiting as calm, and giving up as what the error is', async () => {
    const screen = await render(<RetryNotice error={failure('sweet-spot', 'forbidden')} phase="waiting" />)
    expect(notice()?.dataset.tone).toBe('info')
    await screen.rerender(<RetryNotice error={failure('sweet-spot', 'forbidden')} phase="gave_up" />)
    expect(notice()?.dataset.tone).toBe('warning')
  })
})

describe('RetryNotice offers', () => {
  it('to try now and to stop', async () => {
    const [retryNow, stop] = [vi.fn<() => void>(), vi.fn<() => void>()]
    await render(<RetryNotice error={unavailable()} phase="waiting" dueAt={inSeconds(60)} {...{ retryNow, stop }} />)
    await page.getByRole('button', { name: 'Try now' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    expect([retryNow.mock.calls.length, stop.mock.calls.length]).toEqual([1, 1])
  })

  it('nothing that it was not given', async () => {
    await render(<RetryNotice error={unavailable()} phase="waiting" />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })

  it('no second attempt while one is under way, but keeps the button and its focus in place', async () => {
    const retryNow = vi.fn<() => void>()
    const error = unavailable()
    const screen = await render(<RetryNotice error={error} phase="waiting" retryNow={retryNow} />)
    await page.getByRole('button', { name: 'Try now' }).click()
    await screen.rerender(<RetryNotice error={error} phase="retrying" retryNow={retryNow} />)
    const button = page.getByRole('button', { name: 'Try now' })
    expect(document.activeElement).toBe(button.element())
    expect(button.element().getAttribute('aria-disabled')).toBe('true')
    button.element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(retryNow).toHaveBeenCalledOnce()
  })

  it('to begin again once it gave up, and nothing to stop', async () => {
    const retryNow = vi.fn<() => void>()
    await render(<RetryNotice error={unavailable()} phase="gave_up" retryNow={retryNow} stop={() => undefined} />)
    await page.getByRole('button', { name: 'Try again' }).click()
    expect(retryNow).toHaveBeenCalledOnce()
    expect(document.querySelectorAll('[data-part="action"]')).toHaveLength(1)
  })
})

describe('RetryNotice of what no retry can help', () => {
  const refused = () => failure('sweet-spot', 'forbidden')

  it('offers no retry, and what helps instead', async () => {
    const contact = vi.fn<NonNullable<Actions['contact']>>()
    const error = refused()
    await render(
      <FaultkitProvider actions={{ contact }}>
        <RetryNotice error={error} phase="gave_up" attempt={1} retryNow={() => undefined} />
      </FaultkitProvider>,
    )
    expect(page.getByRole('button', { name: /^try/i }).elements()).toEqual([])
    await page.getByRole('button', { name: 'Ask for access' }).click()
    expect(contact).toHaveBeenCalledExactlyOnceWith(error)
  })

  it('does not claim to have tried again, and says what happened', async () => {
    const said = listen()
    await render(<RetryNotice error={refused()} phase="gave_up" attempt={1} />)
    expect(note()).toBeNull()
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^You don't have access to this\. Your role cannot edit memberships\./),
    ])
  })

  it('says that it stopped where it was tried again before', async () => {
    await render(<RetryNotice error={refused()} phase="gave_up" attempt={2} />)
    expect(note()?.textContent).toBe('We stopped trying.')
  })
})

describe('RetryNotice that gave up', () => {
  it('does not claim to have stopped what was never planned', async () => {
    await render(<RetryNotice error={unavailable()} phase="gave_up" attempt={1} />)
    expect(note()).toBeNull()
  })

  it('says that it stopped when someone stopped its first wait', async () => {
    const error = unavailable()
    const screen = await render(<RetryNotice error={error} phase="waiting" attempt={1} dueAt={inSeconds(60)} />)
    await screen.rerender(<RetryNotice error={error} phase="gave_up" attempt={1} />)
    expect(note()?.textContent).toBe('We stopped trying.')
  })
})

describe('RetryNotice without a network', () => {
  const offline = (): void => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    onTestFinished(() => void vi.restoreAllMocks())
  }
  const connections = () => document.body.textContent?.match(/Check your connection\./g) ?? []

  it.each(['waiting', 'retrying', 'paused', 'gave_up'] as const)(
    'blames the connection and not the service, %s',
    async (phase) => {
      offline()
      await render(<RetryNotice error={unavailable()} phase={phase} />)
      expect(notice()?.textContent).not.toContain("isn't answering")
      expect(connections()).toHaveLength(1)
    },
  )

  it('blames nothing that has nothing to do with it', async () => {
    offline()
    await render(<RetryNotice error={failure('sweet-spot', 'forbidden')} phase="gave_up" />)
    expect(notice()?.textContent).toContain('Your role cannot edit memberships.')
    expect(connections()).toEqual([])
  })

  it('leaves the cause to an OfflineNotice, and tells it again when that is gone', async () => {
    offline()
    const error = unavailable()
    const screen = await render([
      <OfflineNotice key="offline" />,
      <RetryNotice key="retry" error={error} phase="paused" />,
    ])
    expect(notice()?.textContent).not.toMatch(/isn't answering|Check your connection/)
    expect(connections()).toHaveLength(1)
    await screen.rerender([<RetryNotice key="retry" error={error} phase="paused" />])
    expect(notice()?.textContent).toContain('Check your connection.')
  })
})

describe('RetryNotice speaks', () => {
  it('when it starts and when it gave up, not at each attempt nor each second', async () => {
    const said = listen()
    const error = unavailable()
    const screen = await render(<RetryNotice error={error} phase="waiting" dueAt={inSeconds(2)} />)
    await wait(1200)
    await screen.rerender(<RetryNotice error={error} phase="retrying" />)
    await screen.rerender(<RetryNotice error={unavailable()} phase="waiting" dueAt={inSeconds(4)} />)
    await screen.rerender(<RetryNotice error={error} phase="gave_up" />)
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^We can't load this right now\. .*Trying again in [12] seconds?\.$/),
      "We can't load this right now. We stopped trying.",
    ])
  })

  it('not a third time when it is tried again by hand', async () => {
    const said = listen()
    const error = unavailable()
    const screen = await render(<RetryNotice error={error} phase="waiting" dueAt={inSeconds(2)} />)
    await screen.rerender(<RetryNotice error={error} phase="gave_up" />)
    await screen.rerender(<RetryNotice error={error} phase="retrying" />)
    await screen.rerender(<RetryNotice error={error} phase="gave_up" />)
    expect(said.length).toBeLessThanOrEqual(3)
  })

  it('has its countdown in a timer, which no screen reader follows by itself', async () => {
    await render(<RetryNotice error={unavailable()} phase="waiting" dueAt={inSeconds(9)} />)
    expect(note()?.getAttribute('role')).toBe('timer')
  })
})

it('RetryNotice claims its error while it shows it', async () => {
  const error = unavailable()
  const screen = await render(<RetryNotice error={error} phase="waiting" />)
  expect(isClaimed(error)).toBe(true)
  await screen.rerender(<RetryNotice error={error} phase="idle" />)
  expect(isClaimed(error)).toBe(false)
})
