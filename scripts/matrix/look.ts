import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright'
import { type Camera, openCamera } from './camera.ts'
import { hasEnded, makeStrict, prepare } from './inPage.ts'
import { enter, first, height, type Mode, modes, usualGlobals, usualMedia } from './modes.ts'

/** What is wrong with one story in one mode. */
export interface Finding {
  readonly story: string
  readonly mode: string
  readonly what: string
}

/** Takes or compares the picture of a story; returns what is wrong with it. */
export type Photographer = (looking: Looking, story: string, mode: Mode) => Promise<string[]>

/** A page in which stories can be opened one after the other, and what takes pictures of it. */
export interface Looking {
  readonly page: Page
  readonly camera: Camera
}

/** How to look at stories in a page. */
export interface Look extends Looking {
  /** Where the book is served. */
  readonly book: string
  /** Loads the page anew for each story, instead of turning from one to the next. */
  readonly anew: boolean
  readonly photograph: Photographer
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const patienceMs = 60_000
const moment = new Date('2026-03-02T09:30:00Z')

/** Opens a page that is prepared for stories. */
export async function openPage(context: BrowserContext): Promise<Looking> {
  const page = await context.newPage()
  // Timers run, but it stays the same moment: a countdown shows the same number in every picture.
  await page.clock.setFixedTime(moment)
  await page.addInitScript(prepare)
  await page.addInitScript({ path: axe })
  await page.addInitScript(makeStrict)
  return { page, camera: await openCamera(page) }
}

async function isIn(page: Page, book: string): Promise<boolean> {
  return page.url().startsWith(book) && (await page.evaluate(() => window.__STORYBOOK_PREVIEW__ !== undefined))
}

/** What stories of one file keep in the page is not the next file's. */
export async function startFile({ page, book }: Look): Promise<void> {
  if (await isIn(page, book)) await page.evaluate(() => window.startAfresh())
}

/** More than two frames: an error whose surface went away later than that was seen, and is not offered to the next story's toaster. */
const betweenMs = 50

/** A story stands still in time; from one to the next it goes on. */
async function goOn(page: Page): Promise<void> {
  await page.clock.setFixedTime((await page.evaluate(() => Date.now())) + betweenMs)
}

async function open({ page, book, anew }: Look, story: string): Promise<string[]> {
  await page.setViewportSize({ width: first.width, height })
  await page.emulateMedia(usualMedia)
  await goOn(page)
  if (!anew && (await isIn(page, book)))
    await page.evaluate(([id, globals]) => window.turnTo(id, globals), [story, usualGlobals] as const)
  else {
    const address = `${book}/iframe.html?id=${story}&viewMode=story&globals=theme:light;a11y.manual:!true`
    await page.goto(address, { waitUntil: 'commit' })
  }
  await page.waitForFunction(hasEnded, story, { timeout: patienceMs })
  const phase = await page.evaluate(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase)
  if (phase === 'finished' && !(await page.locator('body.sb-show-errordisplay').count())) return []
  const said = await page.locator('#error-message').textContent()
  return [`does not play: ${said?.trim().split('\n')[0] ?? phase}`]
}

async function findings(look: Look, story: string, mode: Mode): Promise<string[]> {
  const { page, photograph } = look
  const reading = [mode.name, mode.forced === true, mode.reads] as const
  return [
    ...(mode.pictured ? await photograph(look, story, mode) : []),
    ...(await page.evaluate(([name, forced, reads]) => window.barriers(name, forced, reads), reading)),
    ...(mode.forced ? await page.evaluate(() => window.ownColours()) : []),
    ...(mode.fits ? await page.evaluate(() => window.tooWide()) : []),
    ...(mode.still ? await page.evaluate(() => window.moving()) : []),
  ]
}

/** Opens a story, lets it play, and looks at it in every mode; one that never ends is a finding, not the end of all. */
export async function lookAt(look: Look, story: string): Promise<Finding[]> {
  const { page } = look
  const found: Finding[] = []
  const note = (mode: string, all: readonly string[]) => found.push(...all.map((what) => ({ story, mode, what })))
  let from = first
  try {
    note(first.name, await open(look, story))
    for (const mode of modes) {
      await enter(page, mode, from)
      note(mode.name, await findings(look, story, mode))
      from = mode
    }
    note('any', await page.evaluate(() => window.refused))
  } catch (error) {
    note(from.name, [`cannot be looked at: ${String(error).split('\n')[0]}`])
    // Whatever hangs in it goes with the page; the next story loads it anew.
    await page.goto('about:blank')
  }
  return found
}
