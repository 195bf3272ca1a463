import { type Browser, test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { type Demo, startDemo } from '../../server/demo.ts'
import type { ArmedFault, LogEntry } from '../../server/wire.ts'
import { earFile } from './earFile.ts'
import { recordingOf, settled, startRecording, surfacesOf } from './recorder.ts'

/** One shop and one page for many tests, one after the other: the shop starts over before each. */
export interface Room {
  /** A page whose own clock can be moved on, for the tests that wait for somebody's patience to end. */
  readonly page: Page
  readonly open: (path: string) => Promise<void>
  readonly arm: (fault: ArmedFault) => Promise<void>
  readonly disarm: (target: ArmedFault['target']) => Promise<void>
  readonly log: () => Promise<LogEntry[]>
  /** Waits until these surfaces are visible, no others, and nothing is under way that could change it. */
  readonly expectSurfaces: (names: readonly string[]) => Promise<void>
  /** Every set of surfaces that was ever visible on this page. */
  readonly surfacesEver: () => Promise<string[][]>
  readonly heard: () => Promise<string[]>
  /** Nothing unexpected was written to the console, nothing was refused by the policy. */
  readonly expectQuiet: (allowed?: RegExp) => Promise<void>
}

// The browser itself reports each answer that is not ok; what the page's own code says is what counts.
const isOwnWord = (message: ConsoleMessage): boolean =>
  ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')

async function openPage(browser: Browser, demo: Demo, said: string[]): Promise<Page> {
  const page = await browser.newPage({ baseURL: demo.shop, reducedMotion: 'reduce' })
  await startRecording(page)
  await page.addInitScript({ path: earFile.path })
  page.on('console', (message) => isOwnWord(message) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  return page
}

// A connection that is kept open may be closed by the server in the moment in which it is used again.
const again = { maxRetries: 2 }

function createRoom(page: Page, demo: Demo, said: string[]): Room {
  const { request } = page.context()
  const put = async (data: object): Promise<void> => {
    expect((await request.put(`${demo.shop}/shop/faults`, { data, ...again })).ok()).toBe(true)
  }
  return {
    page,
    open: async (path) => void (await page.goto(path)),
    arm: put,
    disarm: (target) => put({ target, fault: null }),
    log: async () => (await request.get(`${demo.shop}/shop/log?json`, again)).json(),
    expectSurfaces: async (names) => {
      await expect.poll(() => surfacesOf(page), { message: 'the surfaces visible now' }).toEqual(names)
      await settled(page)
      expect(await surfacesOf(page), 'the surfaces visible now').toEqual(names)
    },
    surfacesEver: async () => (await recordingOf(page)).surfaces,
    heard: () => page.evaluate(() => window.heard()),
    expectQuiet: async (allowed) => {
      expect(said.filter((text) => !allowed?.test(text))).toEqual([])
      expect((await recordingOf(page)).violations).toEqual([])
    },
  }
}

/** Leaves the page before and forgets all of it, as a new visitor would find the shop. */
async function startOver({ page }: Room, demo: Demo, said: string[]): Promise<void> {
  // A page of the same origin that runs nothing: going elsewhere and back would take a new process each time.
  await page.goto(`${demo.shop}/favicon.svg`)
  await page.request.post(`${demo.shop}/shop/reset`, again)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  said.length = 0
}

interface Standing {
  demo: Demo
  rooms: Record<'usual' | 'patient', { room: Room; said: string[] }>
}

/** The rooms stand as long as their worker; each test finds its own as new. */
export const test = base.extend<{ room: Room; patientRoom: Room }, { standing: Standing }>({
  standing: [
    async ({ browser }, run) => {
      const demo = await startDemo({ port: 0, data: ':memory:', pace: { slow: 500, lateWebhook: 3000 } })
      const make = async () => {
        const said: string[] = []
        const page = await openPage(browser, demo, said)
        return { room: createRoom(page, demo, said), said }
      }
      const rooms = { usual: await make(), patient: await make() }
      await rooms.patient.room.page.clock.install()
      await run({ demo, rooms })
      for (const { room } of Object.values(rooms)) await room.page.close()
      await demo.stop()
    },
    { scope: 'worker' },
  ],
  room: async ({ standing: { demo, rooms } }, run) => {
    await startOver(rooms.usual.room, demo, rooms.usual.said)
    await run(rooms.usual.room)
  },
  patientRoom: async ({ standing: { demo, rooms } }, run) => {
    await startOver(rooms.patient.room, demo, rooms.patient.said)
    await run(rooms.patient.room)
  },
})

export { expect }
