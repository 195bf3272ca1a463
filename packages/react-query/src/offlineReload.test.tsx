// A payment that waits for the network when its page goes, without a persister: real documents, each with its own modules,
// that share one storage.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPayTab, type PayTab } from './test-support/openPayTab.ts'
import { openWire } from './test-support/wire.ts'

const paid = { id: 'ch_1', status: 'succeeded' }
const stateOf = (tab: PayTab) => expect.poll(() => tab.page().state())

beforeEach(() => localStorage.clear())
afterEach(() => localStorage.clear())

/** Pays without a network, and loads the page anew before it is back. */
async function paidOffline(amounts = '', query = '') {
  const wire = openWire()
  const tab = await openPayTab(wire, query)
  await wire.script({ body: paid })
  tab.page().offline()
  tab.page().pay(amounts)
  await stateOf(tab).toBe('pending')
  await tab.reload()
  return { wire, tab }
}

describe('a payment that waited for the network when its page was loaded anew', () => {
  it('stands there as open, was not sent, and is not sent by itself', async () => {
    const { wire, tab } = await paidOffline()
    await stateOf(tab).toBe('indeterminate')
    expect(tab.page().code()).toBe('operation_unsent')
    expect(tab.page().canCheck()).toBe(true)
    expect(await wire.log()).toEqual([])
  })

  it('is sent by a person who asks, once, and is then known', async () => {
    const { wire, tab } = await paidOffline()
    await stateOf(tab).toBe('indeterminate')
    tab.page().check()
    await stateOf(tab).toBe('succeeded')
    expect(await wire.log()).toHaveLength(1)
    expect(localStorage).toHaveLength(0)
  })

  it('that is refused then has failed: nothing else had been sent', async () => {
    const { wire, tab } = await paidOffline()
    await wire.script({ status: 402 })
    tab.page().check()
    await stateOf(tab).toBe('failed')
    expect(await wire.log()).toHaveLength(1)
    expect(localStorage).toHaveLength(0)
  })

  it('waits for the person to fill it in where a part of it may not be stored', async () => {
    const { wire, tab } = await paidOffline('4242 4242 4242 4242')
    await stateOf(tab).toBe('indeterminate')
    expect(tab.page().canCheck()).toBe(false)
    tab.page().pay('4242 4242 4242 4242')
    await stateOf(tab).toBe('succeeded')
    expect(await wire.log()).toHaveLength(1)
    expect(JSON.parse((await wire.log())[0]?.body ?? '')).toMatchObject({ note: '4242 4242 4242 4242' })
  })

  it('is asked for where the server can be asked, and sent only when a person wants to know', async () => {
    const { wire, tab } = await paidOffline('', 'reconcile=none')
    await stateOf(tab).toBe('indeterminate')
    expect(await wire.log()).toEqual([])
    tab.page().check()
    await stateOf(tab).toBe('succeeded')
    expect(await wire.log()).toHaveLength(1)
  })
})

/** One tab pays without a network, then another is opened. */
async function twoTabs() {
  const wire = openWire()
  const first = await openPayTab(wire)
  first.page().offline()
  first.page().pay()
  await stateOf(first).toBe('pending')
  return { wire, first, second: await openPayTab(wire) }
}

describe('a payment that waits for the network in one tab', () => {
  it('is found by a second tab, and goes out under one key where both send it; a refusal in one is no failure then', async () => {
    const { wire, first, second } = await twoTabs()
    await stateOf(second).toBe('indeterminate')
    await wire.script({ status: 409, delayMs: 800 }, { body: paid, delayMs: 1600 })
    second.page().check()
    await expect.poll(async () => (await wire.log()).length).toBe(1)
    first.page().online()
    await stateOf(first).toBe('succeeded')
    // Settled there: nothing is open here any more, whatever this one was told.
    await stateOf(second).toBe('idle')
    expect(await wire.log()).toHaveLength(2)
    expect(await wire.keys()).toHaveLength(1)
  })

  it('is not said any more not to have been sent once another has sent it', async () => {
    const { wire, first, second } = await twoTabs()
    await stateOf(second).toBe('indeterminate')
    expect(second.page().code()).toBe('operation_unsent')
    await wire.script({ hang: true })
    first.page().online()
    await expect.poll(() => second.page().code()).toBeUndefined()
    expect(second.page().state()).toBe('indeterminate')
  })

  it('is not sent by it any more once another has settled it', async () => {
    const { wire, first, second } = await twoTabs()
    await wire.script({ body: paid })
    second.page().check()
    await stateOf(second).toBe('succeeded')
    first.page().online()
    await stateOf(first).toBe('indeterminate')
    expect(await wire.log()).toHaveLength(1)
  })

  it('is not sent after a person gave it up while it waited', async () => {
    const wire = openWire()
    const tab = await openPayTab(wire)
    await wire.script({ body: paid })
    tab.page().offline()
    tab.page().pay()
    await stateOf(tab).toBe('pending')
    tab.page().abandon()
    await stateOf(tab).toBe('idle')
    tab.page().online()
    await expect.poll(() => tab.page().isPending()).toBe(false)
    expect(await wire.log()).toEqual([])
  })
})
