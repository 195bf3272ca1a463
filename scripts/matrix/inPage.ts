// What runs inside the page of a story. Functions here are sent to the browser as text: they may use nothing from outside.
import type axe from 'axe-core'

interface Channel {
  once: (event: string, done: () => void) => void
  emit: (event: string, payload: object) => void
}

declare global {
  interface Window {
    axe: typeof axe
    __STORYBOOK_PREVIEW__?: {
      currentRender?: { phase?: string }
      loadStory: (story: { storyId: string }) => Promise<{ argTypes: Record<string, { description?: string }> }>
    }
    __STORYBOOK_ADDONS_CHANNEL__: Channel
    /** What the policy refused since the page was opened. */
    refused: string[]
    /** What came over the wire is a fixture's, not the component's: pictures leave it out. */
    showWires: (shown: boolean) => void
    bookIn: (globals: Readonly<Record<string, string>>) => Promise<void>
    barriers: (forced: boolean) => Promise<string[]>
    ownColours: () => string[]
    tooWide: () => string[]
    moving: () => string[]
  }
}

/** Prepares the page, before anything else runs in it. */
export function prepare(): void {
  // The steady clock runs a thousand times slower, for the same reason as the other one stands still: a countdown reads both.
  const steady = performance.now.bind(performance)
  performance.now = () => steady() / 1000
  const ownWords = '.sb-wrapper, #storybook-docs, #storybook-highlights-root, #storybook-a11y-vision-filters'
  const nameOf = (element: Element): string => {
    const { part, faultkit } = element instanceof HTMLElement ? element.dataset : {}
    return [element.localName, faultkit, part, element.className]
      .filter((word) => word && typeof word === 'string')
      .join('.')
  }
  const storysOwn = (): Element[] =>
    [...document.body.querySelectorAll('*')].filter(
      (element) => !element.closest(ownWords) && !['SCRIPT', 'STYLE'].includes(element.tagName),
    )
  // Under forced colours axe reads the text's colour from the style sheet, which the browser does not use then.
  const barriers = async (forced: boolean): Promise<string[]> => {
    const { violations } = await window.axe.run(
      { include: ['body'], exclude: ownWords.split(', ').map((words) => [words]) },
      {
        resultTypes: ['violations'],
        rules: {
          'color-contrast': { enabled: !forced },
          'color-contrast-enhanced': { enabled: !forced },
          region: { enabled: false },
        },
      },
    )
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }
  const tooWide = (): string[] => {
    const wide = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= wide) return []
    const outside = storysOwn().filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right - wide > 1 || left < -1
    })
    return [`scrolls sideways: ${outside.slice(0, 3).map(nameOf).join(', ') || 'the page'}`]
  }
  const moving = (): string[] =>
    document.getAnimations().flatMap(({ playState, effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null
      const runs = playState === 'running' && Number(effect?.getComputedTiming().duration) > 1
      return runs && target && !target.closest(ownWords) ? [`moves: ${nameOf(target)}`] : []
    })
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim())
  const ownColours = (): string[] =>
    storysOwn()
      .filter((element) => getComputedStyle(element).forcedColorAdjust !== 'auto' && hasText(element))
      .map((element) => `keeps its own colours: ${nameOf(element)}`)
  const bookIn = (globals: Readonly<Record<string, string>>): Promise<void> =>
    new Promise((done) => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__
      channel.once('storyRendered', done)
      channel.emit('updateGlobals', { globals })
    })
  const showWires = (shown: boolean): void => {
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    for (const root of [document, ...shadows])
      for (const wires of root.querySelectorAll<HTMLElement>('.book-wires')) wires.style.display = shown ? '' : 'none'
  }
  const refused: string[] = []
  document.addEventListener('securitypolicyviolation', ({ target, violatedDirective, blockedURI }) => {
    const inside = target instanceof Element && document.body.contains(target) && !target.closest(ownWords)
    // What Storybook itself puts into the head is its own; nothing may call another host.
    if (inside || blockedURI.startsWith('http')) refused.push(`policy: ${violatedDirective} ${blockedURI}`)
  })
  const describe = async (storyId: string): Promise<Record<string, string>> => {
    const story = await window.__STORYBOOK_PREVIEW__?.loadStory({ storyId })
    return Object.fromEntries(
      Object.entries(story?.argTypes ?? {}).map(([name, { description = '' }]) => [name, description]),
    )
  }
  Object.assign(window, { describe, barriers, ownColours, showWires, tooWide, moving, bookIn, refused })
}

/** Whether the story has been drawn, and its play function has ended. */
export const hasEnded = (): boolean =>
  ['finished', 'errored', 'aborted'].includes(window.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? '')
