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
      currentRender?: { id?: string; phase?: string }
      storyStoreValue?: { userGlobals: { update: (globals: Readonly<Record<string, string>>) => void } }
      loadStory: (story: { storyId: string }) => Promise<{ argTypes: Record<string, { description?: string }> }>
    }
    __STORYBOOK_ADDONS_CHANNEL__: Channel
    /** What the policy refused since the page was opened. */
    refused: string[]
    /** Holds still for a picture, without what is a fixture's and not the component's; `unpose` goes on. */
    pose: () => Promise<void>
    unpose: () => void
    /** Shows another story in this page, in the toolbar's state that is given. */
    turnTo: (story: string, globals: Readonly<Record<string, string>>) => void
    bookIn: (globals: Readonly<Record<string, string>>) => Promise<void>
    /** What axe finds of what a mode lets it read. */
    barriers: (forced: boolean, reads: 'all' | 'looks' | 'changes') => Promise<string[]>
    nameAt: (x: number, y: number) => string
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
  // All that axe's rules read but colours: a mode that leaves it as it was cannot change what they say.
  const shapeOf = (): string =>
    storysOwn()
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        const { display, visibility, opacity } = getComputedStyle(element)
        return [left, top, width, height, display, visibility, opacity].join()
      })
      .join(';') + document.body.innerHTML
  let seen: string | undefined
  // Whatever passes the enhanced rule passes the plain one. Under forced colours axe would read the text's colour from the
  // style sheet, which the browser does not use then.
  const rulesOf = (forced: boolean, reads: string): Pick<axe.RunOptions, 'rules' | 'runOnly'> =>
    reads === 'looks'
      ? { runOnly: ['color-contrast-enhanced', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'] }
      : {
          rules: {
            'color-contrast': { enabled: false },
            'color-contrast-enhanced': { enabled: !forced },
            region: { enabled: false },
          },
        }
  const barriers: Window['barriers'] = async (forced, reads) => {
    const shape = shapeOf()
    if (reads === 'changes' && shape === seen) return []
    seen = shape
    const { violations } = await window.axe.run(
      { include: ['body'], exclude: ownWords.split(', ').map((words) => [words]) },
      {
        resultTypes: ['violations'],
        // Nothing here is in a frame of its own, and elements have names that say more than selectors.
        iframes: false,
        preload: false,
        selectors: false,
        elementRef: true,
        ...rulesOf(forced, reads),
      },
    )
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ element, html }) => `${id}: ${element ? nameOf(element) : ''} ${html.slice(0, 120)}`),
    )
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
  const refused: string[] = []
  const turnTo = (storyId: string, globals: Readonly<Record<string, string>>): void => {
    refused.length = 0
    seen = undefined
    // Not by an event, which would draw the story that is about to leave once more.
    window.__STORYBOOK_PREVIEW__?.storyStoreValue?.userGlobals.update(globals)
    window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' })
  }
  const roots = (): (Document | ShadowRoot)[] => [
    document,
    ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ]
  const showWires = (shown: boolean): void => {
    for (const root of roots())
      for (const wires of root.querySelectorAll<HTMLElement>('.book-wires')) wires.style.display = shown ? '' : 'none'
  }
  let endless: Animation[] = []
  // What ends is drawn at its end, what never ends at its beginning.
  const hold = (): void => {
    const all = roots().flatMap((root) => root.getAnimations())
    endless = all.filter(({ effect }) => effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY)
    for (const animation of all)
      if (endless.includes(animation)) animation.cancel()
      else animation.finish()
  }
  const pose = async (): Promise<void> => {
    showWires(false)
    // How far somebody had scrolled when a field took the focus is no part of the picture.
    window.scrollTo({ top: 0, behavior: 'instant' })
    document.documentElement.style.caretColor = 'transparent'
    await document.fonts.ready
    hold()
  }
  const unpose = (): void => {
    showWires(true)
    document.documentElement.style.caretColor = ''
    for (const animation of endless) animation.play()
  }
  const nameAt = (x: number, y: number): string => nameOf(document.elementFromPoint(x, y) ?? document.body)
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
  Object.assign(window, {
    describe,
    barriers,
    ownColours,
    pose,
    unpose,
    nameAt,
    tooWide,
    moving,
    turnTo,
    bookIn,
    refused,
  })
}

/** Whether the story has been drawn, and its play function has ended. */
export const hasEnded = (story: string): boolean => {
  const { id, phase } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {}
  return id === story && ['finished', 'errored', 'aborted'].includes(phase ?? '')
}
