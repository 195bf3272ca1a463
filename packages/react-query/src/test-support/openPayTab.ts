import { expect, onTestFinished } from 'vitest'
import type { PayHandle } from './payTab.ts'
import type { Wire } from './wire.ts'

const timeout = 20_000

/** A tab with a payment page: a document of its own, in a frame of this origin. */
export interface PayTab {
  /** The page that stands there now. */
  readonly page: () => PayHandle
  /** Loads the document anew: all that ran in it is gone. */
  readonly reload: () => Promise<void>
  readonly close: () => void
}

/** Opens one; `query` says how it pays, as in `payTab.ts`. */
export async function openPayTab(wire: Wire, query = ''): Promise<PayTab> {
  const frame = document.createElement('iframe')
  const src = new URL('./payTab.ts', import.meta.url).href
  const url = new URL(wire.url, location.href)
  const handle = (): PayHandle | undefined => (frame.contentWindow as (Window & { payTab?: PayHandle }) | null)?.payTab
  const page = (): PayHandle => {
    const found = handle()
    if (!found) throw new Error('The tab is not open.')
    return found
  }
  const load = async (go: () => void): Promise<void> => {
    await wire.script({ text: '<!doctype html><body></body>' })
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }))
    go()
    await loaded
    await wire.script({ body: {} })
    const inside = frame.contentDocument ?? document
    inside.body.append(Object.assign(inside.createElement('script'), { type: 'module', src }))
    await expect.poll(() => handle()?.isDrawn(), { timeout }).toBe(true)
  }
  onTestFinished(() => frame.remove())
  await load(() => {
    frame.src = `${url.href}/page#url=${url.pathname}&${query}`
    document.body.append(frame)
  })
  return { page, reload: () => load(() => frame.contentWindow?.location.reload()), close: () => frame.remove() }
}
