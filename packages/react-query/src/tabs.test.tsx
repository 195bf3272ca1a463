// Several tabs of one app in an outage, each with its own modules in its own frame, and a real server.
import { describe, expect, it, onTestFinished } from 'vitest'
import type { TabHandle } from './test-support/tab.ts'
import { openWire, type Wire } from './test-support/wire.ts'

const queries = 40
const timeout = 20_000

interface OpenTab extends TabHandle {
  readonly close: () => void
}

async function openTab({ url }: Wire, options = ''): Promise<OpenTab> {
  const frame = document.createElement('iframe')
  const module = new URL('./test-support/tab.ts', import.meta.url).href
  const place = new URL(url, location.href)
  frame.src = `${place.href}/page#url=${place.pathname}&queries=${queries}&${options}`
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  await new Promise((done) => frame.addEventListener('load', done, { once: true }))
  const inside = frame.contentDocument ?? document
  inside.body.append(Object.assign(inside.createElement('script'), { type: 'module', src: module }))
  const handle = (): TabHandle | undefined => (frame.contentWindow as (Window & { tab?: TabHandle }) | null)?.tab
  await expect.poll(handle, { timeout }).toBeDefined()
  const tab = handle()
  if (!tab) throw new Error('The tab did not open.')
  return { ...tab, close: () => frame.remove() }
}

const requests = async (wire: Wire): Promise<number> => (await wire.log()).length

/** How much is sent in an outage of three seconds: the first tab meets it first, the others a moment later. */
async function outage(count: number, options?: string): Promise<number> {
  const wire = openWire()
  await wire.script({ text: '<!doctype html><body></body>' })
  const tabs = await Promise.all(Array.from({ length: count }, () => openTab(wire, options)))
  await wire.script({ status: 503 })
  const startedAt = performance.now()
  for (const tab of tabs) {
    tab.fetchAll()
    await expect.poll(() => tab.state().failing, { timeout }).toBe(queries)
    // What it told the others takes a moment.
    await new Promise((done) => setTimeout(done, 200))
  }
  await new Promise((done) => setTimeout(done, 3000 - (performance.now() - startedAt)))
  const sent = await requests(wire)
  await wire.script({ body: { name: 'tea' } })
  for (const tab of tabs) await expect.poll(() => tab.state().served, { timeout }).toBe(queries)
  return sent
}

describe('hazard: several tabs, each of which storms for itself', () => {
  it('two tabs send in an outage at most 1.1 times what one sends, and both are served when it ends', {
    timeout: 60_000,
  }, async () => {
    const [one, two] = [await outage(1), await outage(2)]
    expect(two).toBeLessThanOrEqual(1.1 * one)
  })

  it('two that do not know of each other send twice as much', { timeout: 60_000 }, async () => {
    const [one, two] = [await outage(1, 'alone=1'), await outage(2, 'alone=1')]
    expect(two).toBeGreaterThan(1.7 * one)
  })

  it('when the tab that goes and sees is closed, the other goes on', { timeout: 60_000 }, async () => {
    const wire = openWire()
    await wire.script({ text: '<!doctype html><body></body>' })
    const [first, second] = [await openTab(wire), await openTab(wire)]
    await wire.script({ status: 503 })
    first.fetchAll()
    await expect.poll(() => first.state().failing, { timeout }).toBe(queries)
    second.fetchAll()
    first.close()
    await wire.script({ body: { name: 'tea' } })
    await expect.poll(() => second.state().served, { timeout }).toBe(queries)
  })
})
