import { de } from '@faultkit/core/locales/de'
import { en } from '@faultkit/core/locales/en'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { FaultkitProvider } from './FaultkitProvider.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import type {} from './test-support/ariaNotify.ts'

const spoken: [text: string, priority: string | undefined][] = []
const words = () => spoken.map(([text]) => text)

beforeEach(() => {
  spoken.length = 0
  vi.spyOn(Element.prototype, 'ariaNotify').mockImplementation((text, options) => {
    spoken.push([text, options?.priority])
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const regionOf = (container: Element): HTMLElement => {
  const region = container.querySelector<HTMLElement>('[data-part="live-region"]')
  if (!region) throw new Error('there is no region')
  return region
}

describe('the region', () => {
  test('stands there before anything is said, and says nothing then', async () => {
    const { container } = await render(<LiveRegion />)
    expect(regionOf(container).role).toBe('status')
    expect(regionOf(container).textContent).toBe('')
    expect(spoken).toEqual([])
  })

  test('is an alert when it interrupts', async () => {
    const { container } = await render(<LiveRegion politeness="assertive" />)
    expect(regionOf(container).role).toBe('alert')
  })

  test('takes one pixel and can be seen by nobody, without a stylesheet', async () => {
    const { container } = await render(<LiveRegion />)
    const { width, height } = regionOf(container).getBoundingClientRect()
    expect([width, height]).toEqual([1, 1])
    expect(getComputedStyle(regionOf(container)).clipPath).toBe('inset(50%)')
  })

  test('gets its words after it stands, where the browser has no ariaNotify', async () => {
    const own = Object.getOwnPropertyDescriptor(Element.prototype, 'ariaNotify')
    Reflect.deleteProperty(Element.prototype, 'ariaNotify')
    const { container } = await render(<LiveRegion message="We can’t load your orders" />)
    expect(regionOf(container).textContent).toBe('')
    await expect.poll(() => regionOf(container).textContent).toBe('We can’t load your orders')
    Object.defineProperty(Element.prototype, 'ariaNotify', own ?? {})
  })
})

describe('a message', () => {
  test('is said once when it comes, however often the page renders', async () => {
    const screen = await render(<LiveRegion message="One" />)
    await screen.rerender(<LiveRegion message="One" />)
    await screen.rerender(<LiveRegion message="Two" />)
    expect(spoken).toEqual([
      ['One', 'normal'],
      ['Two', 'normal'],
    ])
  })

  test('is said once under StrictMode', async () => {
    await render(
      <StrictMode>
        <LiveRegion message="One" />
      </StrictMode>,
    )
    expect(words()).toEqual(['One'])
  })

  test('is said again when it is about something else, or after a silence', async () => {
    const screen = await render(<LiveRegion message="One" about="a" />)
    await screen.rerender(<LiveRegion message="One" about="b" />)
    await screen.rerender(<LiveRegion message="" about="b" />)
    await screen.rerender(<LiveRegion message="One" about="b" />)
    expect(words()).toEqual(['One', 'One', 'One'])
  })

  test('interrupts when it is urgent', async () => {
    await render(<LiveRegion message="We couldn’t confirm your payment" politeness="assertive" />)
    expect(spoken).toEqual([['We couldn’t confirm your payment', 'high']])
  })
})

test('the same in another language is not said again, what comes after is', async () => {
  const inGerman = (message: string) => (
    <FaultkitProvider locale={de}>
      <LiveRegion message={message} about="order" />
    </FaultkitProvider>
  )
  const { rerender } = await render(
    <FaultkitProvider locale={en}>
      <LiveRegion message="We couldn’t save your order" about="order" />
    </FaultkitProvider>,
  )
  await rerender(inGerman('Deine Bestellung wurde nicht gespeichert'))
  expect(words()).toEqual(['We couldn’t save your order'])
  await rerender(inGerman('Deine Bestellung ist gespeichert'))
  expect(words()).toEqual(['We couldn’t save your order', 'Deine Bestellung ist gespeichert'])
})

describe('lines', () => {
  const lines = (...ids: string[]) => ids.map((id) => ({ id, text: `Line ${id}` }))

  test('are said once each as they appear', async () => {
    const screen = await render(<LiveRegion lines={lines('a')} />)
    await screen.rerender(<LiveRegion lines={lines('b', 'a', 'c')} />)
    expect(words()).toEqual(['Line a', 'Line b', 'Line c'])
  })

  test('are not said again when their words change: a count is no news', async () => {
    const screen = await render(<LiveRegion lines={lines('a')} />)
    await screen.rerender(<LiveRegion lines={[{ id: 'a', text: 'Line a (2)' }]} />)
    expect(words()).toEqual(['Line a'])
  })

  test('that went and come back are said again', async () => {
    const screen = await render(<LiveRegion lines={lines('a')} />)
    await screen.rerender(<LiveRegion lines={[]} />)
    await screen.rerender(<LiveRegion lines={lines('a')} />)
    expect(words()).toEqual(['Line a', 'Line a'])
  })

  test('that were said before the region mounted again are silent, if the caller remembers them', async () => {
    const said = { polite: new Set(), assertive: new Set() }
    const screen = await render(<LiveRegion lines={lines('a')} said={said} />)
    await screen.unmount()
    await render(<LiveRegion lines={lines('a', 'b')} said={said} />)
    expect(words()).toEqual(['Line a', 'Line b'])
  })

  test('that become urgent are said once more', async () => {
    const said = { polite: new Set(), assertive: new Set() }
    const screen = await render(<LiveRegion lines={lines('a')} said={said} />)
    await screen.rerender(<LiveRegion lines={lines('a')} said={said} politeness="assertive" />)
    expect(spoken).toEqual([
      ['Line a', 'normal'],
      ['Line a', 'high'],
    ])
  })
})
