import { publishError } from '@faultkit/core'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { ErrorBanner } from './error-banner/ErrorBanner.tsx'
import { ErrorToaster } from './error-toaster/ErrorToaster.tsx'
import { OutcomeNotice } from './outcome-notice/OutcomeNotice.tsx'
import { RetryNotice } from './retry-notice/RetryNotice.tsx'
import './styles.css'
import sheetText from './styles.css?inline'
import { contrast, paint } from './test-support/contrast.ts'
import { failedRead, failure, referenced, refusedWrite } from './test-support/failure.ts'
import { Gallery } from './test-support/Gallery.tsx'
import { prefer } from './test-support/media.ts'
import { tellBrowser } from './test-support/tellBrowser.ts'
import { titles, toasts } from './test-support/toasts.ts'
import { wait } from './test-support/wait.ts'

const parts = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const part = (selector: string): HTMLElement => {
  const [found] = parts(selector)
  if (!found) throw new Error(`there is no ${selector}`)
  return found
}

/** What lies under an element, bottom first. */
function groundOf(element: Element | null): string[] {
  return element ? [...groundOf(element.parentElement), getComputedStyle(element).backgroundColor] : []
}

const words = ['title', 'detail', 'reassurance', 'note', 'action', 'more', 'message', 'link'].map(
  (name) => `[data-part="${name}"]`,
)
const texts = () => parts([...words, 'code', '[data-faultkit="request-reference"]'].join())
const icons = () => parts('[data-part="icon"]').filter((icon) => icon.checkVisibility({ visibilityProperty: true }))
const tooFaint = (elements: readonly Element[], atLeast: number) =>
  elements
    .map((element) => {
      const ground = groundOf(element)
      const { color } = getComputedStyle(element)
      return {
        part: element.getAttribute('data-part'),
        text: element.textContent,
        ratio: contrast(paint(...ground, color), paint(...ground)),
      }
    })
    .filter(({ ratio }) => ratio < atLeast)

const themes = [
  ['light by system', { 'prefers-color-scheme': 'light' }, undefined],
  ['dark by system', { 'prefers-color-scheme': 'dark' }, undefined],
  ['light by attribute on a dark system', { 'prefers-color-scheme': 'dark' }, 'light'],
  ['dark by attribute on a light system', { 'prefers-color-scheme': 'light' }, 'dark'],
  ['more contrast', { 'prefers-contrast': 'more' }, undefined],
] as const

async function wear(features: Readonly<Record<string, string>>, theme: 'light' | 'dark' | undefined): Promise<void> {
  await prefer(features)
  const { dataset, style } = document.documentElement
  if (theme) dataset.theme = theme
  const isDark = theme ? theme === 'dark' : features['prefers-color-scheme'] === 'dark'
  style.background = isDark ? '#14161b' : '#fff'
  style.color = isDark ? '#eee' : '#111'
  onTestFinished(() => {
    delete dataset.theme
    style.cssText = ''
  })
}

async function showAll(): Promise<void> {
  await page.viewport(768, 1024)
  await render(<Gallery />)
  await expect.poll(() => toasts().length).toBe(3)
  await wait(300)
}

describe.each(themes)('colours, %s', (_name, features, theme) => {
  beforeEach(async () => {
    await wear(features, theme)
    await showAll()
  })

  it('every word stands out 7 : 1 from its ground', () => {
    expect(texts().length).toBeGreaterThan(40)
    expect(tooFaint(texts(), 7)).toEqual([])
  })

  it('every icon stands out 3 : 1 from its ground', () => {
    expect(icons().length).toBeGreaterThan(15)
    expect(tooFaint(icons(), 3)).toEqual([])
  })

  it('every line stands out 3 : 1 from tint and page', () => {
    const frames = parts('[data-part="frame"]')
    const lines = frames.map((frame) => ({
      colour: getComputedStyle(frame, '::before').borderInlineStartColor,
      tint: groundOf(frame),
      page: groundOf(frame).slice(0, -1),
    }))
    const faint = lines.filter(({ colour, tint, page: under }) => {
      return [tint, under].some((ground) => contrast(paint(colour), paint(...ground)) < 3)
    })
    expect(faint).toEqual([])
  })
})

describe('a tint', () => {
  it.each(['light', 'dark'] as const)('is hardly a colour, in %s', async (theme) => {
    await wear({}, theme)
    await showAll()
    const spread = parts('[data-part="frame"]').map((frame) => {
      const shown = paint(...groundOf(frame))
      return Math.max(...shown) - Math.min(...shown)
    })
    expect(Math.max(...spread)).toBeLessThan(40)
  })
})

describe('in forced colours', () => {
  beforeEach(async () => {
    await prefer({ 'forced-colors': 'active' })
    await showAll()
  })

  it('every notice has an edge', () => {
    const edges = parts('[data-part="frame"]').map((each) => getComputedStyle(each))
    expect(
      edges.every(({ borderTopStyle, borderTopWidth }) => borderTopStyle !== 'none' && borderTopWidth !== '0px'),
    ).toBe(true)
  })

  it('every icon has the colour of the words beside it', () => {
    const own = getComputedStyle(part('[data-part="title"]')).color
    const beside = parts('[data-part="frame"] > svg, [data-faultkit="field-message"] > svg')
    expect([...new Set(beside.map((icon) => getComputedStyle(icon).stroke))]).toEqual([own])
  })

  it('every icon is drawn', () => {
    expect(tooFaint(icons(), 3)).toEqual([])
  })
})

describe('with reduced motion', () => {
  it('nothing moves', async () => {
    await prefer({ 'prefers-reduced-motion': 'reduce' })
    await showAll()
    expect(document.getAnimations()).toEqual([])
    const moving = parts('[data-faultkit], [data-faultkit] *').filter(
      (each) => getComputedStyle(each).transitionDuration !== '0s',
    )
    expect(moving.map((each) => each.outerHTML.slice(0, 80))).toEqual([])
  })

  it('the ring of the countdown stands still', async () => {
    await prefer({ 'prefers-reduced-motion': 'reduce' })
    await render(<RetryNotice error={failedRead('/orders')} phase="waiting" dueAt={Date.now() + 3000} />)
    await wait(1200)
    expect(getComputedStyle(part('[data-part="ring"]')).strokeDashoffset).toBe('0px')
  })
})

describe('on paper', () => {
  it('the words of a notice stand without their buttons, and no toast lies over them', async () => {
    const error = referenced('stripe', 'card-declined', 'req_7Hk2')
    await render(
      <>
        <ErrorBanner error={error} onRetry={() => undefined} />
        <ErrorToaster />
      </>,
    )
    onTestFinished(publishError(failedRead('/orders')))
    await expect.poll(toasts).toHaveLength(1)
    await tellBrowser('Emulation.setEmulatedMedia', { media: 'print' })
    onTestFinished(async () => void (await tellBrowser('Emulation.setEmulatedMedia', { media: '' })))
    const seen = (selector: string) => parts(selector).filter((element) => element.checkVisibility())
    expect(seen('button, [data-part="toast"]')).toEqual([])
    expect(seen('[data-part="title"], code')).toHaveLength(2)
  })
})

describe('from right to left', () => {
  beforeEach(() => {
    document.documentElement.dir = 'rtl'
    onTestFinished(() => document.documentElement.removeAttribute('dir'))
  })

  it('the line and the icon stand on the right', async () => {
    await render(<ErrorBanner error={failure('sweet-spot', 'forbidden')} />)
    const box = part('[data-part="frame"]').getBoundingClientRect()
    const icon = part('[data-part="icon"]').getBoundingClientRect()
    expect(box.right - icon.right).toBeLessThan(icon.left - box.left)
    expect(getComputedStyle(part('[data-part="frame"]'), '::before').right).toBe('0px')
  })

  it('toasts stand at the left, where lines end', async () => {
    await page.viewport(1024, 768)
    await render(<ErrorToaster />)
    onTestFinished(publishError(refusedWrite('/orders')))
    await expect.poll(toasts).toHaveLength(1)
    await wait(300)
    const { left, right } = part('[data-part="toast"]').getBoundingClientRect()
    expect(left).toBeLessThan(32)
    expect(right).toBeLessThan(512)
  })
})

describe.each([320, 768, 1280])('at %i px', (width) => {
  it('nothing is wider than the page, with the longest words', async () => {
    await page.viewport(width, 700)
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)
    const error = referenced('sweet-spot', '503-read', 'req_'.padEnd(120, 'x'))
    await render(
      <>
        <ErrorBanner error={error} onRetry={() => undefined} />
        <OutcomeNotice error={error} state="indeterminate" subject={word} check={() => undefined} />
        <Gallery />
      </>,
    )
    await wait(300)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    const wide = parts('[data-part="toast"]').filter(
      (toast) => toast.getBoundingClientRect().width > Math.min(width, 26 * 16),
    )
    expect(wide).toEqual([])
  })

  it('everything to press is at least 24 px high and wide', async () => {
    await page.viewport(width, 700)
    await render(<Gallery />)
    await expect.poll(titles).toHaveLength(3)
    await wait(300)
    const small = parts('button, a').filter((each) => {
      const { width: wide, height } = each.getBoundingClientRect()
      return each.checkVisibility({ visibilityProperty: true }) && (wide < 24 || height < 24)
    })
    expect(small.map((each) => each.outerHTML)).toEqual([])
  })
})

describe('the layout', () => {
  it.each([
    [600, 'beside'],
    [400, 'below'],
  ])('in %i px has the actions %s the text', async (width, where) => {
    await page.viewport(1024, 700)
    await render(
      <div style={{ inlineSize: width }}>
        <ErrorBanner error={failedRead('/orders')} onRetry={() => undefined} />
      </div>,
    )
    const text = part('[data-part="text"]').getBoundingClientRect()
    const actions = part('[data-part="actions"]').getBoundingClientRect()
    expect(where === 'below' ? actions.top >= text.bottom : actions.left >= text.right).toBe(true)
  })

  it('an app sets its own clothes with custom properties', async () => {
    await render(
      <div ref={(box) => box?.style.setProperty('--faultkit-radius', '3px')}>
        <ErrorBanner error={failedRead('/orders')} />
      </div>,
    )
    expect(getComputedStyle(part('[data-part="frame"]')).borderTopLeftRadius).toBe('3px')
  })

  it('whatever has the focus by keyboard has a ring of 2 px', async () => {
    await render(<ErrorBanner error={failedRead('/orders')} onRetry={() => undefined} />)
    await userEvent.tab()
    const focused = document.activeElement
    expect(focused?.tagName).toBe('BUTTON')
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(part('button:focus-visible'))
    expect([outlineStyle, outlineWidth, outlineOffset]).toEqual(['solid', '2px', '2px'])
  })

  it('any selector of the app is stronger', async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('p { font-weight: 300 } [data-part] { padding: 0 }')
    document.adoptedStyleSheets = [sheet]
    onTestFinished(() => {
      document.adoptedStyleSheets = []
    })
    await render(<ErrorBanner error={failedRead('/orders')} />)
    expect(getComputedStyle(part('[data-part="title"]')).fontWeight).toBe('300')
    expect(getComputedStyle(part('[data-part="frame"]')).paddingTop).toBe('0px')
  })

  it('works in a shadow root that adopts the same sheet', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    onTestFinished(() => host.remove())
    const shadow = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(sheetText)
    shadow.adoptedStyleSheets = [sheet]
    const container = shadow.appendChild(document.createElement('div'))
    await render(<ErrorBanner error={failedRead('/orders')} />, { container })
    const frame = shadow.querySelector('[data-part="frame"]')
    expect(frame && getComputedStyle(frame).display).toBe('grid')
    expect(frame && getComputedStyle(frame, '::before').borderInlineStartWidth).toBe('3px')
  })
})

describe('with text at 200 %', () => {
  it('nothing is wider than a page of 320 px', async () => {
    document.documentElement.style.fontSize = '200%'
    onTestFinished(() => void document.documentElement.style.removeProperty('font-size'))
    await page.viewport(320, 700)
    await render(<Gallery />)
    await expect.poll(titles).toHaveLength(3)
    await wait(300)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })

  it('what is pressed grows with the words beside it', async () => {
    await showAll()
    const widths = () => parts(':is([data-part="copy"], [data-part="close"]) svg').map((each) => each.clientWidth)
    const usual = widths()
    document.documentElement.style.fontSize = '200%'
    onTestFinished(() => void document.documentElement.style.removeProperty('font-size'))
    expect(usual.length).toBeGreaterThan(1)
    expect(widths().filter((width, at) => width < (usual[at] ?? 0) * 1.5)).toEqual([])
  })
})

describe('under a finger', () => {
  it('everything to press is at least 44 px high', async () => {
    await tellBrowser('Emulation.setTouchEmulationEnabled', { enabled: true })
    onTestFinished(async () => void (await tellBrowser('Emulation.setTouchEmulationEnabled', { enabled: false })))
    expect(matchMedia('(pointer: coarse)').matches).toBe(true)
    await showAll()
    const small = parts('button').filter(
      (each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height < 44,
    )
    expect(small.map((each) => each.outerHTML)).toEqual([])
  })
})
