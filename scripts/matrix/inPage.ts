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
    /** Forgets what the stories of another file left: what they stored, and what axe read of them. */
    startAfresh: () => void
    /** Shows another story in this page, in the toolbar's state that is given. */
    turnTo: (story: string, globals: Readonly<Record<string, string>>) => void
    bookIn: (globals: Readonly<Record<string, string>>) => Promise<void>
    /** What axe finds of what a mode lets it read. */
    barriers: (mode: string, forced: boolean, reads: 'all' | 'looks' | 'changes') => Promise<string[]>
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
  // What is there and can be seen: all that axe's rules read but places and colours.
  const treeOf = (): string =>
    storysOwn()
      .map((element) => {
        const { display, visibility, opacity } = getComputedStyle(element)
        return [display, visibility, opacity].join()
      })
      .join(';') + document.body.innerHTML
  const placesOf = (): string =>
    storysOwn()
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return [left, top, width, height].join()
      })
      .join(';')
  // Stories tell the same few notices in other words, and so do the replies of a long page. Of those that are alike in all but
  // the words axe reads the first: what it says of one it says of all.
  const alike = new Set<string>()
  const formOf = (element: Element, mode: string): string => {
    const heights = [...element.querySelectorAll('[data-part], input')].map(
      (part) => part.getBoundingClientRect().height,
    )
    // What stands in a shadow root is not in the markup.
    const inside = element.querySelector('.book-shadow')?.shadowRoot?.innerHTML ?? ''
    const form = (element.outerHTML + inside)
      .replace(/>[^<]*[^<\s][^<]*(?=<)/g, '>x')
      .replace(/( (?:id|for|name|href|aria-label|aria-labelledby|aria-describedby)=")[^"]+/g, '$1x')
    return [mode, element.clientWidth, heights, form].join()
  }
  const isRepeated = (element: Element, mode: string): boolean => {
    const form = formOf(element, mode)
    return alike.has(form) || !alike.add(form)
  }
  // Nobody's ids are alike, so these are looked at everywhere.
  const lostReferences = (): string[] => {
    const ids = new Set<string>()
    const elements = storysOwn()
    const twice = elements.filter(({ id }) => id !== '' && (ids.has(id) || !ids.add(id)))
    const lost = [...document.body.querySelectorAll('[for], [aria-labelledby], [aria-describedby]')].flatMap(
      (element) =>
        ['for', 'aria-labelledby', 'aria-describedby']
          .flatMap((name) => element.getAttribute(name)?.match(/\S+/g) ?? [])
          .filter((id) => !ids.has(id) && !document.getElementById(id))
          .map((id) => `lost-reference: ${nameOf(element)} names ${id}`),
    )
    return [...twice.map((element) => `duplicate-id: ${nameOf(element)} ${element.id}`), ...lost]
  }
  const repeated = (mode: string): Element[] =>
    [...document.querySelectorAll('.book-reply > *')].filter((element) => isRepeated(element, mode))
  // The tree of which axe read all, and the places of the last reading.
  let seen = { tree: '', places: '' }
  // What passes the enhanced rule, made strict, passes the plain one. Under forced colours axe would read the text's colour from the
  // style sheet, which the browser does not use then.
  const rulesOf = (forced: boolean, reads: string): Pick<axe.RunOptions, 'rules' | 'runOnly'> =>
    reads === 'looks'
      ? {
          runOnly: ['link-in-text-block', 'target-size', 'scrollable-region-focusable'].concat(
            forced ? [] : 'color-contrast-enhanced',
          ),
        }
      : {
          rules: {
            'color-contrast': { enabled: false },
            'color-contrast-enhanced': { enabled: !forced },
            region: { enabled: false },
          },
        }
  const barriers: Window['barriers'] = async (mode, forced, reads) => {
    const now = { tree: treeOf(), places: placesOf() }
    const isSameTree = now.tree === seen.tree
    if (reads === 'changes' && isSameTree && now.places === seen.places) return []
    seen = { ...now, tree: reads === 'looks' ? seen.tree : now.tree }
    const lost = isSameTree ? [] : lostReferences()
    if (isRepeated(document.body, mode)) return lost
    const exclude = [...ownWords.split(', ').map((words) => [words]), ...repeated(mode)]
    const { violations } = await window.axe.run(
      { include: ['body'], exclude },
      {
        resultTypes: ['violations'],
        // Nothing here is in a frame of its own, and elements have names that say more than selectors.
        iframes: false,
        preload: false,
        selectors: false,
        elementRef: true,
        ...rulesOf(forced, isSameTree ? 'looks' : reads),
      },
    )
    const barred = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ element, html }) => `${id}: ${element ? nameOf(element) : ''} ${html.slice(0, 120)}`),
    )
    return [...lost, ...barred]
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
  const startAfresh = (): void => {
    localStorage.clear()
    sessionStorage.clear()
    alike.clear()
  }
  const refused: string[] = []
  const turnTo = (storyId: string, globals: Readonly<Record<string, string>>): void => {
    refused.length = 0
    seen = { tree: '', places: '' }
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
    startAfresh,
    turnTo,
    bookIn,
    refused,
  })
}

/** Where axe leaves what is fainter than 4.5 to its plain rule, the enhanced one finds all that is fainter than 7. */
export function makeStrict(): void {
  const contrastRatio = { normal: { expected: 7 }, large: { expected: 4.5 } }
  const sizes = { boldValue: 700, boldTextPt: 14, largeTextPt: 18, pseudoSizeThreshold: 0.25 }
  const outlines = { shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03 }
  const options = {
    ignoreUnicode: true,
    ignoreLength: false,
    ignorePseudo: false,
    contrastRatio,
    ...sizes,
    ...outlines,
  }
  window.axe.configure({ checks: [{ id: 'color-contrast-enhanced', options }] })
}

/** Whether the story has been drawn, and its play function has ended. */
export const hasEnded = (story: string): boolean => {
  const { id, phase } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {}
  return id === story && ['finished', 'errored', 'aborted'].includes(phase ?? '')
}
