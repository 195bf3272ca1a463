import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright'
import { hasEnded, prepare } from './inPage.ts'
import { enter, first, height, type Mode, modes } from './modes.ts'

/** What is wrong with one story in one mode. */
export interface Finding {
  readonly story: string
  readonly mode: string
  readonly what: string
}

/** Takes or compares the picture of a story; returns what is wrong with it. */
export type Photographer = (page: Page, story: string, mode: Mode) => Promise<string[]>

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const patienceMs = 60_000
const moment = new Date('2026-03-02T09:30:00Z')

/** A page in which stories can be opened one after the other. */
export async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  // Timers run, but it stays the same moment: a countdown shows the same number in every picture.
  await page.clock.setFixedTime(moment)
  await page.addInitScript(prepare)
  await page.addInitScript({ path: axe })
  return page
}

async function open(page: Page, book: string, story: string): Promise<string[]> {
  await page.setViewportSize({ width: first.width, height })
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' })
  const globals = 'theme:light;a11y.manual:!true'
  await page.goto(`${book}/iframe.html?id=${story}&viewMode=story&globals=${globals}`)
  await page.waitForFunction(hasEnded, undefined, { timeout: patienceMs })
  const phase = await page.evaluate(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase)
  if (phase === 'finished' && !(await page.locator('body.sb-show-errordisplay').count())) return []
  const said = await page.locator('#error-message').textContent()
  return [`does not play: ${said?.trim().split('\n')[0] ?? phase}`]
}

async function findings(page: Page, story: string, mode: Mode, photograph: Photographer): Promise<string[]> {
  return [
    ...(mode.pictured ? await photograph(page, story, mode) : []),
    ...(await page.evaluate((forced) => window.barriers(forced), mode.forced === true)),
    ...(mode.forced ? await page.evaluate(() => window.ownColours()) : []),
    ...(mode.fits ? await page.evaluate(() => window.tooWide()) : []),
    ...(mode.still ? await page.evaluate(() => window.moving()) : []),
  ]
}

/** Opens a story, lets it play, and looks at it in every mode. */
export async function lookAt(page: Page, book: string, story: string, photograph: Photographer): Promise<Finding[]> {
  const found: Finding[] = []
  const note = (mode: string, all: readonly string[]) => found.push(...all.map((what) => ({ story, mode, what })))
  note(first.name, await open(page, book, story))
  let from = first
  for (const mode of modes) {
    await enter(page, mode, from)
    note(mode.name, await findings(page, story, mode, photograph))
    from = mode
  }
  note('any', await page.evaluate(() => window.refused))
  return found
}
