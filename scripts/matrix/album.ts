import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright'
import { comparePictures, type Difference } from '../png/comparePictures.ts'
import { decodePng, type Picture } from '../png/decodePng.ts'
import { encodePalettePng } from '../png/palettePng.ts'
import { type Drawer, whyNotComparable } from './letters.ts'
import type { Photographer } from './look.ts'

/** `record` makes each picture the one to compare with. */
export type Purpose = 'compare' | 'record' | 'none'

/** The pictures of all stories, as they were recorded. */
export interface Album {
  readonly photograph: Photographer
  /** Why nothing is compared, if so. */
  readonly whyNot: string | undefined
  /** How many pictures were compared or recorded. */
  readonly count: () => number
  /** Ends a recording: pictures of stories that are no more go. */
  readonly close: () => void
}

interface Folders {
  readonly recorded: string
  /** Where pictures that changed are laid for a person to see. */
  readonly changed: string
}

/** So many pixels may differ: the edge of a letter, a rounded corner. */
const allowed = 20
/** Shows for two seconds that something was copied: which of both moments a picture meets is chance. */
const fleeting = ['components-requestreference-features--copy']
const manifestName = 'recorded.json'

async function draw(page: Page): Promise<Picture> {
  await page.evaluate(async () => {
    await document.fonts.ready
    window.showWires(false)
  })
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
  await page.evaluate(() => window.showWires(true))
  return decodePng(png)
}

function write(path: string, picture: Picture): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, encodePalettePng(picture))
}

function readDrawer(folder: string): Drawer | undefined {
  const path = join(folder, manifestName)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** One that differs is drawn a second time: a page that was still busy is no change. */
async function differenceOf(page: Page, before: Picture): Promise<Difference & { now: Picture }> {
  const now = await draw(page)
  const first = comparePictures(before, now)
  if (first.changed <= allowed) return { ...first, now }
  await page.waitForTimeout(300)
  const again = await draw(page)
  return { ...comparePictures(before, again), now: again }
}

/** Opens the album; with another browser or other fonts than recorded it compares nothing, and says why. */
export function openAlbum({ recorded, changed }: Folders, purpose: Purpose, here: Drawer): Album {
  const whyNot = purpose === 'compare' ? whyNotComparable(readDrawer(recorded), here) : undefined
  const taken = new Set<string>()
  const compare: (page: Page, name: string) => Promise<string[]> = async (page, name) => {
    const path = join(recorded, name)
    if (!existsSync(path)) return [`picture: none recorded (${name})`]
    const before = decodePng(readFileSync(path))
    const { changed: pixels, marked, now } = await differenceOf(page, before)
    if (pixels <= allowed) return []
    for (const [kind, picture] of Object.entries({ before, now, marked }))
      write(join(changed, name.replace('.png', `.${kind}.png`)), picture)
    return [`picture: ${pixels} pixels differ (${join(changed, name.replace('.png', '.marked.png'))})`]
  }
  const photograph: Photographer = async (page, story, mode) => {
    if (purpose === 'none' || whyNot || fleeting.includes(story)) return []
    const name = `${story}.${mode.name}.png`
    taken.add(name)
    if (purpose === 'compare') return compare(page, name)
    write(join(recorded, name), await draw(page))
    return []
  }
  const close = (): void => {
    if (purpose !== 'record') return
    for (const name of readdirSync(recorded))
      if (name.endsWith('.png') && !taken.has(name)) rmSync(join(recorded, name))
    writeFileSync(join(recorded, manifestName), `${JSON.stringify(here, null, 2)}\n`)
  }
  return { photograph, whyNot, count: () => taken.size, close }
}
