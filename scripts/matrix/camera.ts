import { createHash } from 'node:crypto'
import type { Page } from 'playwright'

/** A picture as the browser drew it. */
interface Shot {
  readonly png: Buffer
  /** The same for the same pixels, drawn by the same browser. */
  readonly hash: string
}

/** Draws what a page shows; one for each page. */
export type Camera = () => Promise<Shot>

/** Takes pictures of a page that holds still while it is drawn. */
export async function openCamera(page: Page): Promise<Camera> {
  // Not through Playwright: packing a picture tightly, only to unpack it here, takes as long as drawing it.
  const session = await page.context().newCDPSession(page)
  return async () => {
    await page.evaluate(() => window.pose())
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    await page.evaluate(() => window.unpose())
    const png = Buffer.from(data, 'base64')
    return { png, hash: createHash('sha256').update(png).digest('hex').slice(0, 16) }
  }
}
