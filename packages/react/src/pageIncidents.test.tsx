import { publishError } from '@faultkit/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { pageIncidents } from './pageIncidents.ts'
import { unavailable } from './test-support/failure.ts'

const withdrawals: (() => void)[] = []
const publish = (error: unknown): (() => void) => {
  const withdraw = publishError(error)
  withdrawals.push(withdraw)
  return withdraw
}
afterEach(() => {
  for (const withdraw of withdrawals.splice(0)) withdraw()
  pageIncidents().clear()
})

const counts = () =>
  pageIncidents()
    .get()
    .map(({ count }) => count)
const nothing = (): void => undefined

/** Somebody reads, until something stands open. */
async function readOnce(): Promise<void> {
  const leave = pageIncidents().subscribe(nothing)
  await expect.poll(counts).toEqual([1])
  leave()
}

describe('the store of the page', () => {
  test('is the same for everybody who asks, also for another copy of the package', async () => {
    const copy = './pageIncidents.ts?copy'
    const other = (await import(/* @vite-ignore */ copy)) as { pageIncidents: typeof pageIncidents }
    expect(other.pageIncidents).not.toBe(pageIncidents)
    expect(other.pageIncidents()).toBe(pageIncidents())
  })

  test('keeps what stands open while nobody reads', async () => {
    publish(unavailable())
    await readOnce()
    expect(counts()).toEqual([1])
  })

  test('closes it when the read succeeds meanwhile', async () => {
    const withdraw = publish(unavailable())
    await readOnce()
    withdraw()
    expect(counts()).toEqual([])
  })

  test('remembers what was said as long as it stands open', async () => {
    const withdraw = publish(unavailable())
    await readOnce()
    const { said, get } = pageIncidents()
    said.polite.add(get()[0]?.id)
    expect(said.polite.size).toBe(1)
    withdraw()
    expect(said.polite.size).toBe(0)
  })

  test('clears all at once, and tells who reads', async () => {
    const { subscribe, clear, said, get } = pageIncidents()
    const changed = vi.fn<() => void>()
    publish(unavailable())
    publish(unavailable({ method: 'POST', url: 'https://api.shop.example/charges' }))
    const leave = subscribe(changed)
    await expect.poll(counts).toEqual([1, 1])
    said.assertive.add(get()[0]?.id)
    changed.mockClear()
    clear()
    expect(counts()).toEqual([])
    expect(said.assertive.size).toBe(0)
    expect(changed).toHaveBeenCalled()
    leave()
  })
})
