import type { Page } from 'playwright'

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

/** One way in which a person may look at a story. */
export interface Mode {
  readonly name: string
  readonly width: number
  readonly media?: Media
  /** The toolbar's switches, where the browser has none of its own. */
  readonly globals?: Readonly<Record<string, string>>
  /** Of the whole page; the toolbar does no more, and would draw the story anew for it. */
  readonly textSize?: string
  /** Nothing may be wider than the screen. */
  readonly fits?: boolean
  /** Nothing may move. */
  readonly still?: boolean
  /** What axe has to read: all; what has to do with colours and sizes; or nothing, unless the page's shape or words differ from what it read last. */
  readonly reads: 'all' | 'looks' | 'changes'
  /** The person's own colours: contrast is theirs, and text must not keep the page's. */
  readonly forced?: boolean
  /** Is compared with the picture recorded of it. */
  readonly pictured?: boolean
}

/** Every story is looked at in each of these, in this order: a mode that only the browser knows costs no new rendering. */
export const modes: readonly Mode[] = [
  { name: 'light', width: 1280, reads: 'all', pictured: true },
  { name: 'forced colors', width: 1280, media: { forcedColors: 'active' }, forced: true, reads: 'changes' },
  { name: 'reduced motion', width: 1280, media: { reducedMotion: 'reduce' }, still: true, reads: 'changes' },
  { name: '320 px', width: 320, reads: 'all', fits: true },
  { name: 'text 200 %', width: 1280, textSize: '200%', reads: 'looks', fits: true },
  {
    name: 'dark',
    width: 390,
    media: { colorScheme: 'dark' },
    globals: { theme: 'dark' },
    reads: 'looks',
    pictured: true,
  },
  { name: 'rtl', width: 1280, globals: { direction: 'rtl', locale: 'ar' }, reads: 'all' },
]

export const height = 720

export const usualMedia: Media = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' }
/** The toolbar's switches as they are in most modes. */
export const usualGlobals = { theme: 'light', direction: 'auto', locale: 'en', textSize: '100' }

/** As a mode wants the page before a story is opened in it. */
export const first: Mode = modes[0] ?? { name: 'light', width: 1280, reads: 'all' }

async function setTextSize(page: Page, size = ''): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted
  }, size)
}

async function setGlobals(page: Page, globals: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((wanted) => window.bookIn(wanted), globals)
}

/** Puts the page into a mode; the story keeps its state. */
export async function enter(page: Page, mode: Mode, from: Mode): Promise<void> {
  await page.emulateMedia({ ...usualMedia, ...mode.media })
  if (mode.width !== from.width) await page.setViewportSize({ width: mode.width, height })
  if (mode.textSize !== from.textSize) await setTextSize(page, mode.textSize)
  if (mode.globals || from.globals) await setGlobals(page, { ...usualGlobals, ...mode.globals })
}
