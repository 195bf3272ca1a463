import { ApiError, claimError, claimsOf, isClaimed } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { failure } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { OutcomeNotice, type OutcomeNoticeProps } from './OutcomeNotice.tsx'

const notice = () => document.querySelector<HTMLElement>('[data-faultkit="outcome-notice"]')
const title = () => notice()?.querySelector('[data-part="title"]')?.textContent
const lost = () => failure('spotflow', 'connection-with-key')
const declined = () => failure('stripe', 'card-declined')

type State = OutcomeNoticeProps['state']
const Payment = (props: { state: State; error?: ApiError | null; check?: () => void; canCheck?: boolean }) => (
  <OutcomeNotice error={null} subject="your payment" {...props} />
)

describe('OutcomeNotice shows nothing', () => {
  it.each(['idle', 'pending', 'succeeded'] as const)('while it is %s without a doubt before', async (state) => {
    const { container } = await render(<Payment state={state} />)
    expect(container.innerHTML).toBe('')
  })
})

describe('OutcomeNotice in doubt', () => {
  it('says what is not known, never that it failed', async () => {
    await render(<Payment state="indeterminate" error={lost()} />)
    expect(title()).toMatch(/^We couldn't confirm your payment/)
    expect(notice()?.textContent).not.toMatch(/fail/i)
  })

  it('looks like neither failure nor success', async () => {
    await render(<Payment state="indeterminate" error={lost()} />)
    expect(notice()?.dataset.tone).toBe('uncertain')
    expect(notice()?.querySelector('[data-part="icon"][stroke-dasharray]')).not.toBeNull()
  })

  it('says so also of an answer that only says pending', async () => {
    await render(<Payment state="indeterminate" />)
    expect(title()).toMatch(/^We couldn't confirm your payment/)
  })

  it('lets someone ask what became of it, but not while it is being asked', async () => {
    const check = vi.fn<() => void>()
    const error = lost()
    const screen = await render(<Payment state="indeterminate" error={error} check={check} />)
    await page.getByRole('button', { name: 'Check now' }).click()
    await screen.rerender(<Payment state="pending" error={error} check={check} />)
    expect(notice()?.dataset.state).toBe('checking')
    const button = page.getByRole('button', { name: 'Check now' }).element()
    expect(button.getAttribute('aria-disabled')).toBe('true')
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(check).toHaveBeenCalledOnce()
  })

  it('offers nothing that nobody would answer', async () => {
    await render(<Payment state="indeterminate" error={lost()} />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })

  it('offers no check that could find nothing out', async () => {
    const check = vi.fn<() => void>()
    const screen = await render(<Payment state="indeterminate" error={lost()} check={check} canCheck={false} />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
    await screen.rerender(<Payment state="indeterminate" error={lost()} check={check} canCheck />)
    expect(document.querySelector('[data-part="action"]')).not.toBeNull()
  })

  it('speaks German to Germans', async () => {
    await render(
      <FaultkitProvider locale={de}>
        <OutcomeNotice error={lost()} state="indeterminate" subject="deine Zahlung" />
      </FaultkitProvider>,
    )
    expect(title()).toMatch(/deine Zahlung/)
  })

  it('claims the error', async () => {
    const error = lost()
    const screen = await render(<Payment state="indeterminate" error={error} />)
    expect(isClaimed(error)).toBe(true)
    await screen.rerender(<Payment state="succeeded" />)
    expect(isClaimed(error)).toBe(false)
  })
})

describe('OutcomeNotice of what was never sent', () => {
  const waited = () => ApiError.fromJSON({ ...lost().toJSON(), code: 'operation_unsent' })

  it('says so, which is no doubt, and looks like none', async () => {
    const error = waited()
    await render(<Payment state="indeterminate" error={error} check={() => undefined} />)
    expect(title()).toBe("Your payment wasn't sent yet")
    expect(notice()?.textContent).toContain('Nothing has happened yet.')
    expect(notice()?.textContent).not.toMatch(/may have/)
    expect(notice()?.dataset.tone).toBe('warning')
    expect(isClaimed(error)).toBe(true)
  })

  it('stands there while a person has it sent, the button under the finger, and says that it went through', async () => {
    const said = listen()
    const check = vi.fn<() => void>()
    const screen = await render(<Payment state="indeterminate" error={waited()} check={check} />)
    await page.getByRole('button', { name: 'Send it now' }).click()
    expect(check).toHaveBeenCalledOnce()
    await screen.rerender(<Payment state="pending" check={check} />)
    expect(title()).toBe('Sending your payment…')
    expect(document.activeElement?.textContent).toBe('Send it now')
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true')
    await screen.rerender(<Payment state="succeeded" check={check} />)
    expect(title()).toBe('Your payment went through')
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Your payment wasn't sent yet/),
      'Your payment went through.',
    ])
  })

  it('leaves a refusal as plain as it is: there had been no doubt', async () => {
    const screen = await render(<Payment state="indeterminate" error={waited()} />)
    await screen.rerender(<Payment state="pending" />)
    await screen.rerender(<Payment state="failed" error={declined()} />)
    await expect.poll(title).toBe('Your card was declined')
  })

  it('is a doubt once its answer is lost', async () => {
    const screen = await render(<Payment state="indeterminate" error={waited()} />)
    await screen.rerender(<Payment state="indeterminate" error={lost()} />)
    expect(title()).toMatch(/^We couldn't confirm your payment/)
    expect(notice()?.dataset.tone).toBe('uncertain')
  })
})

describe('OutcomeNotice after the doubt', () => {
  it('says that it went through, with the name of what did', async () => {
    const screen = await render(<Payment state="indeterminate" error={lost()} />)
    await screen.rerender(<Payment state="succeeded" />)
    expect(title()).toBe('Your payment went through')
    expect(notice()?.dataset.tone).toBe('settled')
  })

  it('says what did not happen, and why', async () => {
    const screen = await render(<Payment state="indeterminate" error={lost()} />)
    await screen.rerender(<Payment state="failed" error={declined()} />)
    await expect.poll(title).toBe("Your payment wasn't made")
    expect(notice()?.textContent).toContain('Your card was declined')
    expect(notice()?.textContent).toContain('You have not been charged.')
  })

  it('has a word for what it is where the app has none', async () => {
    const screen = await render(<OutcomeNotice error={lost()} state="indeterminate" />)
    await screen.rerender(<OutcomeNotice error={null} state="succeeded" />)
    expect(title()).toBe('It went through')
  })

  it('forgets it with the next operation', async () => {
    const screen = await render(<Payment state="indeterminate" error={lost()} />)
    await screen.rerender(<Payment state="idle" />)
    await screen.rerender(<Payment state="succeeded" />)
    expect(notice()).toBeNull()
  })

  it('speaks twice in all: when the doubt begins and when it ends', async () => {
    const said = listen()
    const error = lost()
    const screen = await render(<Payment state="indeterminate" error={error} />)
    await screen.rerender(<Payment state="pending" error={error} />)
    await screen.rerender(<Payment state="indeterminate" error={lost()} />)
    await screen.rerender(<Payment state="succeeded" />)
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^We couldn't confirm your payment/),
      'Your payment went through.',
    ])
  })
})

describe('OutcomeNotice of a plain failure', () => {
  it('shows it when nobody else does', async () => {
    const error = declined()
    await render(<Payment state="failed" error={error} />)
    await expect.poll(title).toBe('Your card was declined')
    expect(isClaimed(error)).toBe(true)
  })

  it.each(['field', 'summary', 'boundary', 'caller'] as const)('leaves it to the %s that shows it', async (surface) => {
    const error = declined()
    claimError(error, surface)
    await render(<Payment state="failed" error={error} />)
    await expect.poll(() => claimsOf(error)).toEqual([surface])
    expect(notice()).toBeNull()
  })

  it('gives way to a summary that comes later, and comes back when that goes', async () => {
    const error = declined()
    await render(<Payment state="failed" error={error} />)
    await expect.poll(title).toBe('Your card was declined')
    const release = claimError(error, 'summary')
    await expect.poll(notice).toBeNull()
    release()
    await expect.poll(title).toBe('Your card was declined')
  })
})
