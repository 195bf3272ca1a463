import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { comparePictures, type Difference } from '../png/comparePictures.ts'
import { decodePng, noteOf, type Picture } from '../png/decodePng.ts'
import { encodePalettePng } from '../png/palettePng.ts'
import { type Drawer, whyNotComparable } from './letters.ts'
import type { Looking, Photographer } from './look.ts'

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

function write(path: string, picture: Picture, note?: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, encodePalettePng(picture, note))
}

function readDrawer(folder: string): Drawer | undefined {
  const path = join(folder, manifestName)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

/** What differs now; nothing if it is what was recorded. The hash of a picture that is the same spares reading both. */
async function differenceOf(
  { camera }: Looking,
  recorded: Buffer,
): Promise<(Difference & { now: Picture }) | undefined> {
  const { png, hash } = await camera()
  if (hash === noteOf(recorded)) return undefined
  const now = decodePng(png)
  const difference = comparePictures(decodePng(recorded), now)
  return difference.changed > allowed ? { ...difference, now } : undefined
}

async function say({ page }: Looking, { changed, box, now }: Difference & { now: Picture }): Promise<string> {
  const [left, top, right, bottom] = box
  const middle = [(left + right) / 2, (top + bottom) / 2] as const
  const name = await page.evaluate(([x, y]) => window.nameAt(x, y), middle)
  const share = ((100 * changed) / (now.width * now.height)).toFixed(2)
  return `${changed} pixels (${share} %) differ in x ${left}–${right}, y ${top}–${bottom}, at ${name}`
}

/** Opens the album; with another browser or other fonts than recorded it compares nothing, and says why. */
export function openAlbum({ recorded, changed }: Folders, purpose: Purpose, here: Drawer): Album {
  const whyNot = purpose === 'compare' ? whyNotComparable(readDrawer(recorded), here) : undefined
  const taken = new Set<string>()
  const compare = async (looking: Looking, name: string): Promise<string[]> => {
    const path = join(recorded, name)
    if (!existsSync(path)) return [`picture: none recorded (${name})`]
    const before = readFileSync(path)
    // A page that was still busy is no change: what differs is drawn a second time.
    if (!(await differenceOf(looking, before))) return []
    await looking.page.waitForTimeout(300)
    const difference = await differenceOf(looking, before)
    if (!difference) return []
    const { now, marked } = difference
    for (const [kind, picture] of Object.entries({ before: decodePng(before), now, marked }))
      write(join(changed, name.replace('.png', `.${kind}.png`)), picture)
    const where = relative(process.cwd(), join(changed, name.replace('.png', '.{before,now,marked}.png')))
    return [`picture: ${await say(looking, difference)}; see ${where}`]
  }
  const photograph: Photographer = async (looking, story, mode) => {
    if (purpose === 'none' || whyNot || fleeting.includes(story)) return []
    const name = `${story}.${mode.name}.png`
    taken.add(name)
    if (purpose === 'compare') return compare(looking, name)
    const { png, hash } = await looking.camera()
    const path = join(recorded, name)
    if (!existsSync(path) || noteOf(readFileSync(path)) !== hash) write(path, decodePng(png), hash)
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
