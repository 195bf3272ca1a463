import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { browserTabs } from './browserTabs.ts'

let page: EventTarget
let serial = 0

beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
})
afterEach(() => vi.unstubAllGlobals())

/** Two tabs of one app, on real channels; closed as pages are. */
function twoTabs() {
  const name = `tabs ${++serial}`
  const [one, other] = [browserTabs(name), browserTabs(name)]
  if (!one || !other) throw new Error('There are no channels here.')
  onTestFinished(() => void page.dispatchEvent(new Event('pagehide')))
  const heard: unknown[] = []
  other.listen((message) => heard.push(message))
  return { one, other, heard }
}

const settle = () => new Promise((done) => setTimeout(done, 20))

test('what one tab tells the others hear, and it does not hear itself', async () => {
  const { one, heard } = twoTabs()
  const own = vi.fn<() => void>()
  one.listen(own)
  one.tell({ about: 'orders' })
  await expect.poll(() => heard).toEqual([{ about: 'orders' }])
  expect(own).not.toHaveBeenCalled()
})

test('a hidden page lets go of its channel, and takes it up when it comes back', async () => {
  const { one, heard } = twoTabs()
  page.dispatchEvent(new Event('pagehide'))
  one.tell('nobody hears this')
  page.dispatchEvent(new Event('pageshow'))
  one.tell('back')
  await expect.poll(() => heard).toEqual(['back'])
})

test('one tab acts at a time; who comes meanwhile does not act at all', async () => {
  const { one, other } = twoTabs()
  let finish = (): void => undefined
  const acts: string[] = []
  const act = (name: string) => () => {
    acts.push(name)
    return new Promise<void>((done) => {
      finish = done
    })
  }
  one.alone('look', act('one'))
  await expect.poll(() => acts).toEqual(['one'])
  other.alone('look', act('other'))
  await settle()
  expect(acts).toEqual(['one'])
  finish()
  await settle()
  other.alone('look', act('later'))
  await expect.poll(() => acts).toEqual(['one', 'later'])
  finish()
})

test.each([
  ['missing', {}],
  ['refused', { locks: { request: () => Promise.reject(new DOMException('No origin.', 'SecurityError')) } }],
  ['refused at once', { locks: { request: () => expect.fail('No origin.') } }],
])('where locks are %s each tab acts for itself, once', async (_how, navigator) => {
  vi.stubGlobal('navigator', navigator)
  const { one } = twoTabs()
  const act = vi.fn<() => Promise<void>>(() => Promise.resolve())
  one.alone('look', act)
  await settle()
  expect(act).toHaveBeenCalledOnce()
})

test('where there are no channels there are no tabs', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  expect(browserTabs()).toBeUndefined()
})

test('on a server there are no tabs', () => {
  vi.stubGlobal('addEventListener', undefined)
  expect(browserTabs()).toBeUndefined()
})
