import { ar } from '@faultkit/core/locales/ar'
import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorBanner } from '../error-banner/ErrorBanner.tsx'
import { failure, referenced } from '../test-support/failure.ts'
import { listen } from '../test-support/listen.ts'
import { RequestReference, type RequestReferenceParts } from './RequestReference.tsx'

/** Headless browsers have no clipboard to read: what is written is caught on its way there. */
function catchCopies(write: (text: string) => Promise<void> = async () => undefined): string[] {
  const copies: string[] = []
  const spy = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copies.push(text)
    return write(text)
  })
  onTestFinished(() => spy.mockRestore())
  return copies
}

const copyButton = () => page.getByRole('button', { name: 'Copy reference' })

describe('RequestReference', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['an error without id and code', new TypeError('x')],
    ['a canceled request', new DOMException('Aborted', 'AbortError')],
  ])('shows nothing for %s', async (_name, error) => {
    const { container } = await render(<RequestReference error={error} />)
    expect(container.innerHTML).toBe('')
  })

  it('shows the request id, else the code', async () => {
    const screen = await render(<RequestReference error={referenced('stripe', 'card-declined', 'req_7Hk2')} />)
    expect(screen.container.querySelector('code')?.textContent).toBe('req_7Hk2')
    await screen.rerender(<RequestReference error={failure('sweet-spot', 'forbidden')} />)
    expect(screen.container.querySelector('code')?.textContent).toBe('forbidden')
  })

  it('calls only a request id a reference, and a code an error', async () => {
    const screen = await render(<RequestReference error={referenced('stripe', 'card-declined', 'req_7Hk2')} />)
    expect(screen.container.textContent).toBe('Reference req_7Hk2')
    await screen.rerender(<RequestReference error={failure('sweet-spot', 'forbidden')} />)
    expect(screen.container.textContent).toBe('Error forbidden')
  })

  it('copies reference, code, status, time and page', async () => {
    const copies = catchCopies()
    const before = Date.now()
    await render(<RequestReference error={referenced('sweet-spot', 'forbidden', 'req_7Hk2')} />)
    await copyButton().click()
    const [text = ''] = copies
    const facts = Object.fromEntries(text.split('\n').map((line) => line.split(/: (.*)/).slice(0, 2)))
    expect(facts).toEqual({
      Reference: 'req_7Hk2',
      Code: 'forbidden',
      Status: '403',
      Time: expect.any(String),
      Page: location.origin + location.pathname,
    })
    expect(Date.parse(`${facts.Time}`)).toBeGreaterThanOrEqual(before)
    expect(Date.parse(`${facts.Time}`)).toBeLessThanOrEqual(Date.now())
  })

  it('copies neither body, message nor stack, nor the query and hash of the address', async () => {
    const copies = catchCopies()
    history.replaceState(null, '', '?token=secret-token#hash')
    onTestFinished(() => history.replaceState(null, '', location.pathname))
    const error = referenced('sweet-spot', 'forbidden', 'req_7Hk2')
    await render(<RequestReference error={error} />)
    await copyButton().click()
    expect(copies[0]).not.toContain('secret-token')
    expect(copies[0]).not.toContain('#hash')
    expect(copies[0]).not.toContain(error.message)
    expect(copies[0]).not.toMatch(/stack|at .*\.ts|error"/)
  })

  it('says that it was copied, to the eye and the ear, and offers it again', async () => {
    const said = listen()
    catchCopies()
    const { container } = await render(<RequestReference error={failure('sweet-spot', 'forbidden')} />)
    const copied = () => container.querySelector('[data-part="copy"]')?.getAttribute('data-state')
    await copyButton().click()
    await expect.poll(copied).toBe('copied')
    expect(said).toEqual([{ text: 'Copied', urgent: false }])
    await expect.poll(copied, { timeout: 4000 }).toBe(null)
  })

  it('selects the reference where the browser refuses to copy', async () => {
    catchCopies(() => Promise.reject(new DOMException('Denied', 'NotAllowedError')))
    await render(<RequestReference error={failure('sweet-spot', 'forbidden')} />)
    await copyButton().click()
    await expect.poll(() => getSelection()?.toString()).toBe('forbidden')
  })

  it('selects the reference where there is no clipboard at all', async () => {
    vi.stubGlobal('navigator', {})
    onTestFinished(() => void vi.unstubAllGlobals())
    const { container } = await render(<RequestReference error={failure('sweet-spot', 'forbidden')} />)
    container.querySelector('button')?.click()
    await expect.poll(() => getSelection()?.toString()).toBe('forbidden')
  })

  it.each([
    ['English', undefined],
    ['Arabic', ar],
  ])('stays within 288 px with text at 200 %%, in %s', async (_name, locale) => {
    await import('../styles.css')
    await page.viewport(320, 480)
    document.documentElement.style.fontSize = '200%'
    onTestFinished(() => void document.documentElement.style.removeProperty('font-size'))
    const box = (width: number) => (
      <FaultkitProvider locale={locale}>
        <div className="box" ref={(div) => void Object.assign(div?.style ?? {}, { inlineSize: `${width}px` })}>
          <RequestReference error={referenced('stripe', 'card-declined', 'req_7Hq2vN0aZ')} />
          <ErrorBanner error={referenced('stripe', 'card-declined', 'req_7Hq2vN0aZ'.repeat(4))} />
        </div>
      </FaultkitProvider>
    )
    await render(box(288))
    const { scrollWidth, clientWidth } = document.querySelector('.box') ?? document.body
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  })

  it('is drawn by the app where it wants to, and copies all the same', async () => {
    const copies = catchCopies()
    const draw = (root: object, { reference, copy }: RequestReferenceParts) => (
      <p {...root} className="mine">
        <button type="button" onClick={copy}>
          {reference}
        </button>
      </p>
    )
    await render(<RequestReference error={referenced('stripe', 'card-declined', 'req_7Hk2')} render={draw} />)
    await page.getByRole('button', { name: 'req_7Hk2' }).click()
    expect(copies[0]).toContain('Reference: req_7Hk2')
    expect(document.querySelector('.mine')?.getAttribute('data-faultkit')).toBe('request-reference')
  })

  it('reads from left to right, also in a page that does not', async () => {
    await render(
      <div dir="rtl">
        <RequestReference error={referenced('stripe', 'card-declined', '12-34/ab')} />
      </div>,
    )
    const id = document.querySelector('code')
    expect(id && getComputedStyle(id).direction).toBe('ltr')
  })

  it('is labelled in the language of the provider', async () => {
    const { container } = await render(
      <FaultkitProvider locale={de}>
        <RequestReference error={referenced('stripe', 'card-declined', 'req_7Hk2')} />
        <RequestReference error={failure('sweet-spot', 'forbidden')} />
      </FaultkitProvider>,
    )
    await expect.element(page.getByRole('button', { name: 'Referenz kopieren' }).first()).toBeVisible()
    expect(container.textContent).toBe('Referenz req_7Hk2Fehler forbidden')
  })
})
