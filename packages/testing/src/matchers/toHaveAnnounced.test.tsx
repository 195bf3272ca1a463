import { publishError } from '@faultkit/core'
import { ErrorBanner, ErrorToaster } from '@faultkit/ui'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import '../vitest.ts'
import { CheckoutForm } from '../test-support/CheckoutForm.tsx'
import { emailMissing, unavailable } from '../test-support/failures.ts'

type Notifier = Element & { ariaNotify(text: string, options?: { priority: string }): void }

/** Puts HTML on the page and gives its first element; its regions stand there before anything changes. */
async function page(html: string): Promise<HTMLElement> {
  const place = document.createElement('div')
  place.className = 'place'
  place.innerHTML = html
  document.body.append(place)
  await new Promise((done) => setTimeout(done, 0))
  const [first] = place.children
  if (!(first instanceof HTMLElement)) throw new Error('the page is empty')
  return first
}

/** Changes the page and gives the observer its turn. */
async function change(run: () => void): Promise<void> {
  run()
  await new Promise((done) => setTimeout(done, 0))
}

afterEach(() => {
  for (const place of document.querySelectorAll('.place')) place.remove()
})

describe('what the kit says', () => {
  it('a banner speaks once, when it comes', async () => {
    const error = unavailable()
    const screen = await render(<ErrorBanner error={error} />)
    await screen.rerender(<ErrorBanner error={error} />)
    await expect(document).toHaveAnnounced([{ text: /right now\. /, politeness: 'polite' }])
  })

  it('a toast speaks once, however many equal failures it counts', async () => {
    await render(<ErrorToaster />)
    publishError(unavailable())
    await expect(document).toHaveAnnounced([{ text: /right now/, politeness: 'polite' }])
    publishError(unavailable())
    await expect(document).toHaveAnnounced([{ text: /right now/ }])
  })

  it('a summary is an alert, read as a whole', async () => {
    await render(<CheckoutForm error={emailMissing()} />)
    const text = 'Check 1 answer below Enter your email What you typed is still here.'
    await expect(document).toHaveAnnounced([{ text, politeness: 'assertive' }])
  })

  it('a form without an error says nothing', async () => {
    await render(<CheckoutForm />)
    await expect(document).toHaveAnnounced([])
  })
})

describe('ariaNotify', () => {
  it.each([
    [{ priority: 'high' }, 'assertive'],
    [{ priority: 'normal' }, 'polite'],
    [undefined, 'polite'],
  ] as const)('with %s is %s', async (options, politeness) => {
    const place = (await page('<p>here</p>')) as unknown as Notifier
    place.ariaNotify('Saved', options)
    await expect(document).toHaveAnnounced([{ text: 'Saved', politeness }])
  })

  it('of the document counts too, and still reaches the browser', async () => {
    const reached = vi.fn<() => void>()
    const said = document as unknown as Notifier
    said.ariaNotify('Saved', {
      get priority() {
        reached()
        return 'normal'
      },
    })
    await expect(document).toHaveAnnounced([{ text: 'Saved' }])
    expect(reached.mock.calls.length).toBeGreaterThan(1)
  })
})

describe('a live region', () => {
  it.each([
    ['<div role="status"></div>', 'polite'],
    ['<div role="log"></div>', 'polite'],
    ['<output></output>', 'polite'],
    ['<div aria-live="polite"></div>', 'polite'],
    ['<div role="alert"></div>', 'assertive'],
    ['<div aria-live="assertive"></div>', 'assertive'],
    ['<div role="status" aria-live="assertive"></div>', 'assertive'],
  ] as const)('%s says what changes in it', async (html, politeness) => {
    const region = await page(html)
    await change(() => region.append('Saved'))
    await expect(document).toHaveAnnounced([{ text: 'Saved', politeness }])
  })

  it.each([
    ['that says off', '<div role="status" aria-live="off"></div>'],
    ['of a timer', '<div role="timer"></div>'],
    ['inside one that says off', '<div aria-live="off"></div>'],
    ['hidden from screen readers', '<div role="status" aria-hidden="true"></div>'],
    ['in an inert part', '<div role="status" inert></div>'],
    ['that is not rendered', '<div role="status" hidden></div>'],
    ['that is still busy', '<div role="status" aria-busy="true"></div>'],
    ['that is none', '<div></div>'],
  ])('%s says nothing', async (_which, html) => {
    const region = await page(html)
    await change(() => region.append('Saved'))
    await expect(document).toHaveAnnounced([])
  })

  it('born with its words says nothing: the fault of five of nine toasters', async () => {
    await page('<div role="status">Saved</div>')
    await expect(document).toHaveAnnounced([])
  })

  it('that is an alert speaks when it is born', async () => {
    await page('<section><div role="alert">Saved</div></section>')
    await expect(document).toHaveAnnounced([{ text: 'Saved', politeness: 'assertive' }])
  })

  it('below an open modal dialog is not heard, inside it is', async () => {
    const below = await page('<div role="status"></div>')
    const dialog = await page('<dialog><div role="status"></div></dialog>')
    const inside = dialog.querySelector('div')
    if (dialog instanceof HTMLDialogElement) dialog.showModal()
    await change(() => below.append('Below'))
    await change(() => inside?.append('Inside'))
    await expect(document).toHaveAnnounced([{ text: 'Inside' }])
  })

  it('is read as a whole when it is atomic, else only what is new', async () => {
    const whole = await page('<div role="status"><p>3 items</p></div>')
    await change(() => whole.append(document.createElement('hr'), 'in the basket'))
    const part = await page('<div role="status" aria-atomic="false"><p>3 items</p></div>')
    await change(() => part.append('in the basket'))
    await expect(document).toHaveAnnounced([{ text: '3 items in the basket' }, { text: 'in the basket' }])
  })

  it('says a text that was changed in place', async () => {
    const region = await page('<div role="status">1 item</div>')
    await change(() => {
      if (region.firstChild) region.firstChild.nodeValue = '2 items'
    })
    await expect(document).toHaveAnnounced([{ text: '2 items' }])
  })

  it('says nothing when words only go', async () => {
    const region = await page('<div role="status">1 item</div>')
    await change(() => region.replaceChildren())
    await expect(document).toHaveAnnounced([])
  })

  it('does not read what is hidden in it', async () => {
    const region = await page('<div role="status"></div>')
    await change(() => {
      region.innerHTML = '<i aria-hidden="true">!</i><b>Card</b> declined<p hidden>code 51</p><p>Try again</p>'
    })
    await expect(document).toHaveAnnounced([{ text: 'Card declined Try again' }])
  })
})

describe('toHaveAnnounced', () => {
  it('waits for what is said later', async () => {
    const region = await page('<div role="status"></div>')
    setTimeout(() => region.append('Saved'), 200)
    await expect(document).toHaveAnnounced([{ text: 'Saved' }])
  })

  it('fails when something else follows', async () => {
    const region = await page('<div role="log"></div>')
    region.append('Saved')
    setTimeout(() => region.append('Saved again'), 60)
    await expect(expect(document).toHaveAnnounced([{ text: 'Saved' }])).rejects.toThrow(/exactly these/)
  })

  it('fails for other words, another politeness and another order', async () => {
    const region = await page('<div role="log" aria-atomic="false"></div>')
    await change(() => region.append('One'))
    await change(() => region.append('Two'))
    const [one, two] = [{ text: 'One' }, { text: 'Two' }]
    await expect(document).toHaveAnnounced([one, two])
    await expect(document).not.toHaveAnnounced([two, one])
    await expect(document).not.toHaveAnnounced([one])
    await expect(document).not.toHaveAnnounced([one, { text: 'Two', politeness: 'assertive' }])
    await expect(document).not.toHaveAnnounced([{ text: 'On' }, two])
  })

  it('listens in one part of the page, also when what spoke is gone', async () => {
    const one = await page('<section><div role="status"></div></section>')
    const other = await page('<section><div role="status"></div></section>')
    const region = one.querySelector('div')
    await change(() => region?.append('Saved'))
    region?.remove()
    await expect(one).toHaveAnnounced([{ text: 'Saved' }])
    await expect(other).toHaveAnnounced([])
  })

  it('hears what is said in a shadow tree', async () => {
    const host = await page('<section></section>')
    const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'))
    ;(inside as unknown as Notifier).ariaNotify('Saved')
    await expect(host).toHaveAnnounced([{ text: 'Saved' }])
  })

  it('needs a place to listen in', async () => {
    await expect(expect(null).toHaveAnnounced([])).rejects.toThrow(/FK-501/)
  })

  it('starts each test with silence', async () => {
    await expect(document).toHaveAnnounced([])
  })
})
