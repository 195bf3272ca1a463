import { faults } from '../server/faults.ts'
import type { ArmedFault, LogEntry } from '../server/wire.ts'
import { comeBack } from './support/comeBack.ts'
import { expect, type Room, test } from './support/room.ts'

// Every page under every fault of the panel: what goes wrong is shown once, in its place, and announced at most twice: when it
// starts and when it settles.

interface Place {
  name: string
  target: ArmedFault['target']
  match: 'GET' | 'POST'
  /** Up to the moment before the request that meets the fault. */
  prepare?: (room: Room) => Promise<void>
  act: (room: Room) => Promise<unknown>
  /** Where it shows, by fault; `else` for all others. */
  shows: Readonly<Record<string, readonly string[]>>
  /** The fault under which the page finds the end out by itself: what it shows may be gone before a test can look. */
  passes?: string
}

const shelf = 'Add Walnut chopping board'
const nothing: readonly string[] = []
const button = (room: Room, name: string | RegExp) => room.page.getByRole('button', { name })

/** Whatever came back because the session ended, one prompt stands for it. */
const session = { unauthorized: ['session-notice'], session_ended: ['session-notice'] } as const
const inForm = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, ['form']]))

const places: readonly Place[] = [
  {
    name: 'the shelves',
    target: 'sweetspot',
    match: 'GET',
    act: (room) => room.open('/'),
    shows: { slow: nothing, ...session, else: ['retry-notice'] },
  },
  {
    // Three requests, and one notice that stands for them.
    name: 'the orders',
    target: 'sweetspot',
    match: 'GET',
    act: (room) => room.open('/#/orders'),
    shows: { slow: nothing, ...session, else: ['retry-notice'] },
  },
  {
    name: 'the order to be paid',
    target: 'sweetspot',
    match: 'GET',
    act: (room) => room.open('/#/pay/ord_seed_3'),
    shows: { slow: nothing, ...session, else: ['retry-notice'] },
  },
  {
    name: 'the checkout',
    target: 'sweetspot',
    match: 'POST',
    prepare: async (room) => {
      await room.open('/')
      await expect(button(room, shelf)).toBeVisible()
      await button(room, 'Fill in an example').click()
    },
    act: (room) => button(room, 'Place order').click(),
    shows: {
      ...inForm('parameter_missing', 'invalid_parameter_nested', 'unknown_parameter'),
      ...inForm('invalid_parameter_hidden', 'invalid_parameter_late'),
      ...inForm('forbidden', 'not_found'),
      ...session,
      slow: nothing,
      rate_limit: nothing,
      else: ['outcome-notice'],
    },
    passes: 'reset_after',
  },
  {
    name: 'the letter',
    target: 'sweetspot',
    match: 'POST',
    prepare: async (room) => {
      await room.open('/')
      await expect(button(room, shelf)).toBeVisible()
      await room.page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
      await room.page.getByRole('textbox', { name: 'Your email' }).fill('ada@example.com')
    },
    act: (room) => button(room, 'Write to me').click(),
    shows: { slow: nothing, ...session, ...inForm('parameter_missing', 'invalid_parameter_late'), else: ['toast'] },
  },
  {
    name: 'the payment',
    target: 'spotflow',
    match: 'POST',
    prepare: async (room) => {
      await room.open('/#/pay/ord_seed_3')
      await button(room, 'a card that works').click()
    },
    act: (room) => button(room, /^Pay €/).click(),
    shows: {
      ...inForm('declined_200', 'invalid_request', 'authentication', 'permission'),
      slow: nothing,
      rate_limit: nothing,
      else: ['outcome-notice'],
    },
  },
]

const shownAt = ({ shows }: Place, fault: string): readonly string[] => shows[fault] ?? shows.else ?? nothing
const isRead = ({ match }: Place): boolean => match === 'GET'

/** A refusal offers no other try: what was asked for elsewhere is found by who comes back to the page. */
const isRefusal = (fault: string): boolean => fault === 'forbidden' || fault === 'not_found'

/** What is shown goes when the fault is over: by itself, or when a person takes the step that is offered. */
async function settle(room: Room, place: Place, fault: string): Promise<void> {
  await room.disarm(place.target)
  const steps = button(room, /^(Try now|Try again|Check now|Sign in|Close)$/)
  await expect(async () => {
    for (const step of await steps.all()) await step.click({ timeout: 500 }).catch(() => undefined)
    if (isRefusal(fault)) await comeBack(room.page)
    const now = await room.page.evaluate(() => window.surfacesNow())
    // An outcome that is known stays to be read.
    expect(now.filter((name) => name !== 'outcome-notice')).toEqual([])
  }).toPass({ intervals: [100, 200, 500] })
}

const patience = async (room: Room): Promise<void> => {
  await expect.poll(async () => (await room.log()).some(({ fault }) => fault === 'hang')).toBe(true)
  await room.page.clock.fastForward('00:10')
}

/** The true answer has come after all. */
async function answered(room: Room, { match }: Place): Promise<void> {
  const isAnswer = ({ method, status }: LogEntry) => method === match && status >= 200 && status < 300
  await expect.poll(async () => (await room.log()).some(isAnswer)).toBe(true)
}

/** Announced, or found by the focus: a field is read with its message when the focus goes there. */
async function expectAnnounced(room: Room, shown: readonly string[]): Promise<void> {
  const heard = await room.heard()
  expect(heard.length, `announced: ${heard.join(' | ')}`).toBeLessThanOrEqual(2 * shown.length)
  if (shown.length === 0 || heard.length > 0) return
  await expect(room.page.locator('form :focus')).toHaveAccessibleDescription(/./)
}

async function meet(room: Room, place: Place, { id, stage }: (typeof faults)[number]): Promise<void> {
  const shown = shownAt(place, id)
  await place.prepare?.(room)
  const match = stage === 'request' ? { match: place.match } : {}
  await room.arm({ target: place.target, fault: id, times: shown.length === 0 ? 1 : -1, ...match })
  await place.act(room)
  if (id === 'hang') await patience(room)
  if (shown.length === 0) await answered(room, place)
  if (id === place.passes) await expect.poll(() => room.surfacesEver()).toContainEqual(shown)
  else await room.expectSurfaces(shown)
  if (isRead(place) || shown[0] === 'outcome-notice') await settle(room, place, id)
  for (const names of await room.surfacesEver()) expect(shown).toEqual(expect.arrayContaining(names))
  await expectAnnounced(room, shown)
  await room.expectQuiet()
}

for (const place of places) {
  const met = faults.filter(({ target, method }) => target === place.target && (method ?? place.match) === place.match)
  for (const fault of met) {
    const shown = shownAt(place, fault.id)
    const title = `${place.name}, ${fault.id}: ${shown.length > 0 ? `shown once, by ${shown.join(' and ')}` : 'nothing to show'}`
    if (fault.id === 'hang') test(title, ({ patientRoom }) => meet(patientRoom, place, fault))
    else test(title, ({ room }) => meet(room, place, fault))
  }
}

test('a part of the page that crashes: shown once, by error-fallback', async ({ room }) => {
  await room.open('/#/orders')
  await expect(room.page.getByRole('heading', { name: 'How it travels' })).toBeVisible()
  await button(room, 'A bug in the page').click()
  await room.expectSurfaces(['error-fallback'])
  await button(room, 'Load it again').click()
  await room.expectSurfaces([])
  expect((await room.heard()).length).toBeLessThanOrEqual(2)
  await room.expectQuiet(/^TypeError: Cannot read properties of undefined/)
})

test('offline: shown once, by offline-notice', async ({ room }) => {
  await room.open('/')
  await expect(button(room, shelf)).toBeVisible()
  const context = room.page.context()
  await context.setOffline(true)
  await room.expectSurfaces(['offline-notice'])
  await context.setOffline(false)
  await room.expectSurfaces([])
  expect((await room.heard()).length).toBeLessThanOrEqual(2)
  await room.expectQuiet()
})
