import { createHash } from 'node:crypto'
import type { Browser } from 'playwright'
import { decodePng } from '../png/decodePng.ts'

/** Of whom pictures can be compared: pixels are the same only where browser and fonts are. */
export interface Drawer {
  readonly chromium: string
  /** What the browser draws of a line in each typeface, hashed. */
  readonly letters: string
}

const line = 'Ag &amp; Qy 0123456789 àéîõü ‘…’ → عربي 日本'
// The book's own typeface comes with it; these are the machine's.
const families = ['sans-serif', 'serif', 'monospace', 'ui-monospace', 'system-ui']
const sample = families.map((family) => `<p style="font: 400 16px ${family}">${line} <b>${line}</b></p>`).join('')

/** Which browser draws here, and with which letters. */
export async function drawerOf(browser: Browser): Promise<Drawer> {
  const page = await browser.newPage({ viewport: { width: 900, height: 260 } })
  await page.setContent(sample)
  const { pixels } = decodePng(await page.screenshot({ scale: 'css' }))
  await page.close()
  return { chromium: browser.version(), letters: createHash('sha256').update(pixels).digest('hex').slice(0, 16) }
}

/** Why pictures drawn by one cannot be compared with those of the other; nothing when they can. */
export function whyNotComparable(recorded: Drawer | undefined, here: Drawer): string | undefined {
  if (!recorded) return 'none was recorded yet'
  if (recorded.chromium !== here.chromium)
    return `recorded with Chromium ${recorded.chromium}, here is ${here.chromium}`
  if (recorded.letters !== here.letters) return 'recorded with other fonts than this machine has'
  return undefined
}
