import { isClaimed, parseError } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { failedRead, failure, referenced } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { BulkResult } from './BulkResult.tsx'

const names = ['Oolong, 100 g', 'Sencha, 50 g', 'Teapot, 0.8 l', 'Matcha whisk', 'Rooibos, 250 g']
const result = () => document.querySelector<HTMLElement>('[data-faultkit="bulk-result"]')
const title = () => result()?.querySelector('[data-part="title"]')?.textContent
const lines = () =>
  [...document.querySelectorAll('[data-part="list"] > li')].map((line) =>
    [...line.children].map((part) => part.textContent),
  )
const gone = () => failedRead('/products', 404)
const busy = () => failedRead('/products', 503)

/** Five requests, one for each, of which these failed. */
const sent = (errors: Readonly<Record<number, unknown>>) => names.map((label, at) => ({ label, error: errors[at] }))

/** One request for all: the reply names rows by index. */
function replyTo(status: number, errors: Readonly<Record<string, readonly string[]>>) {
  const refused = parseError({ status: 422, body: { errors } }, { method: 'POST' })
  return parseError({ ...refused.toJSON(), status })
}

describe('BulkResult shows', () => {
  it('nothing when all of them went through', async () => {
    const { container } = await render(<BulkResult items={sent({})} error={null} />)
    expect(container.innerHTML).toBe('')
  })

  it('how many failed, what each of them is called and why, and how many did not', async () => {
    await render(<BulkResult items={sent({ 1: gone(), 3: busy() })} subject="products" />)
    expect(title()).toBe('2 of 5 products were not saved')
    expect(lines().map(([label]) => label)).toEqual(['Sencha, 50 g', 'Matcha whisk'])
    expect(lines()[0]?.[1]).toMatch(/moved or deleted/)
    expect(result()?.textContent).toContain('The other 3 are saved.')
  })

  it('one of them in the singular', async () => {
    await render(<BulkResult items={sent({ 1: gone(), 2: gone(), 3: gone(), 4: gone() })} />)
    expect(title()).toBe('4 of 5 were not saved')
    expect(result()?.textContent).toContain('The other one is saved.')
  })

  it('nothing of the others when there are none', async () => {
    await render(<BulkResult items={sent(Object.fromEntries(names.map((_, at) => [at, gone()])))} />)
    expect(title()).toBe('5 of 5 were not saved')
    expect(document.querySelector('[data-part="reassurance"]')).toBeNull()
  })

  it('what one reply says of each row, without the row before it', async () => {
    const reply = replyTo(207, { 'products.1.price': ['must be a number'], 'products.3.sku': ['is already in use'] })
    await render(<BulkResult items={sent({})} error={reply} />)
    expect(title()).toBe('2 of 5 were not saved')
    expect(lines()).toEqual([
      ['Sencha, 50 g', 'Price must be a number'],
      ['Matcha whisk', 'Sku is already in use'],
    ])
  })

  it('the labels of the provider for what a row names', async () => {
    const reply = replyTo(207, { 'products.1.sku': ['is already in use'] })
    await render(
      <FaultkitProvider labels={{ 'products.*.sku': 'Article number' }}>
        <BulkResult items={sent({})} error={reply} />
      </FaultkitProvider>,
    )
    expect(lines()).toEqual([['Sencha, 50 g', 'Article number is already in use']])
  })

  it('no promise about the others when the reply refused all of them', async () => {
    await render(<BulkResult items={sent({})} error={replyTo(422, { 'products.1.price': ['must be a number'] })} />)
    expect(title()).toBe('Check 1 of 5')
    expect(result()?.textContent).not.toContain('saved')
  })

  it('what the reply says of no row, too', async () => {
    const reply = replyTo(422, { 'products.1.price': ['must be a number'], currency: ['is missing'] })
    await render(<BulkResult items={sent({})} error={reply} />)
    expect(document.querySelectorAll('[data-part="list"] > li')).toHaveLength(2)
    expect(result()?.textContent).toContain('Enter your currency')
  })

  it('the whole notice when no row is to blame', async () => {
    await render(<BulkResult items={sent({})} error={failure('sweet-spot', 'forbidden')} />)
    expect(title()).toBe("You don't have access to this")
  })

  it('never that something failed whose answer was lost', async () => {
    await render(<BulkResult items={sent({ 0: gone(), 2: failure('spotflow', 'connection-with-key') })} />)
    expect(title()).toBe("We couldn't confirm 2 of 5")
    expect(result()?.dataset.tone).toBe('uncertain')
    expect(result()?.querySelector('[data-part="icon"][stroke-dasharray]')).not.toBeNull()
    expect(lines()[1]?.[1]).toContain('It may have gone through.')
  })

  it('a reason once that all of them share', async () => {
    await render(<BulkResult items={sent({ 1: gone(), 3: gone() })} />)
    expect(lines()).toEqual([['Sencha, 50 g'], ['Matcha whisk']])
    expect(document.querySelector('[data-part="detail"]')?.textContent).toMatch(/moved or deleted/)
  })

  it('no number of seconds that would soon be wrong', async () => {
    await render(<BulkResult items={sent({ 1: failure('spotflow', 'rate-limit'), 3: gone() })} />)
    expect(lines()[0]).toEqual(['Sencha, 50 g', 'There were many requests at once.'])
  })

  it('the reference to quote', async () => {
    await render(<BulkResult items={sent({ 1: referenced('sweet-spot', 'forbidden', 'req_7Hk2') })} />)
    await expect.element(page.getByText('req_7Hk2')).toBeVisible()
  })

  it('all of it in the language of the provider, with its numbers', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => ({ label: `Zeile ${at}`, error: at ? undefined : gone() }))
    await render(
      <FaultkitProvider locale={de}>
        <BulkResult items={many} subject="Zeilen" />
      </FaultkitProvider>,
    )
    expect(title()).toBe('1 von 12.000 Zeilen wurde nicht gespeichert')
    expect(result()?.textContent).toContain('Die anderen 11.999 sind gespeichert.')
  })
})

describe('BulkResult offers', () => {
  it('to try only the failed again', async () => {
    const onRetry = vi.fn<(failed: readonly number[]) => void>()
    await render(<BulkResult items={sent({ 1: busy(), 3: busy() })} onRetry={onRetry} />)
    await page.getByRole('button', { name: 'Try the 2 again' }).click()
    expect(onRetry).toHaveBeenCalledExactlyOnceWith([1, 3])
  })

  it('none of them that would be refused again or may have gone through', async () => {
    const onRetry = vi.fn<(failed: readonly number[]) => void>()
    const errors = { 0: failure('spotflow', 'connection-with-key'), 1: failure('sweet-spot', 'forbidden'), 4: busy() }
    await render(<BulkResult items={sent(errors)} onRetry={onRetry} />)
    await page.getByRole('button', { name: 'Try it again' }).click()
    expect(onRetry).toHaveBeenCalledExactlyOnceWith([4])
  })

  it('no button when there is nothing to try again', async () => {
    await render(<BulkResult items={sent({ 1: failure('sweet-spot', 'forbidden') })} onRetry={() => undefined} />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })

  it('no button that nobody would answer', async () => {
    await render(<BulkResult items={sent({ 1: busy() })} />)
    expect(document.querySelector('[data-part="action"]')).toBeNull()
  })

  it('all of them again when the one request for all failed', async () => {
    const onRetry = vi.fn<(failed: readonly number[]) => void>()
    await render(<BulkResult items={sent({})} error={busy()} onRetry={onRetry} />)
    await page.getByRole('button', { name: 'Try now' }).click()
    expect(onRetry).toHaveBeenCalledExactlyOnceWith([0, 1, 2, 3, 4])
  })
})

it('BulkResult claims every error it shows, and lets go of them', async () => {
  const [one, other] = [gone(), busy()]
  const screen = await render(<BulkResult items={sent({ 1: one, 3: other })} />)
  expect([isClaimed(one), isClaimed(other)]).toEqual([true, true])
  await screen.rerender(<BulkResult items={sent({ 3: other })} />)
  expect([isClaimed(one), isClaimed(other)]).toEqual([false, true])
  await screen.unmount()
  expect(isClaimed(other)).toBe(false)
})

describe('BulkResult speaks', () => {
  it('once, of the numbers: the list is there to be read', async () => {
    const said = listen()
    const errors = { 1: 'lost', 3: busy() }
    const screen = await render(<BulkResult items={sent(errors)} />)
    await screen.rerender(<BulkResult items={sent(errors)} />)
    expect(said).toEqual([{ text: '2 of 5 were not saved. The other 3 are saved.', urgent: false }])
  })

  it('again when the next attempt fails the same way', async () => {
    const said = listen()
    const screen = await render(<BulkResult items={sent({ 1: busy() })} />)
    await screen.rerender(<BulkResult items={sent({ 1: busy() })} />)
    expect(said).toHaveLength(2)
  })
})
