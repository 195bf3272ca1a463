import { claimError, parseError, publishError } from '@faultkit/core'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createIncidents } from './incidents.ts'

interface Request {
  method?: string
  url?: string
  idempotencyKey?: string
}

const shop = 'https://api.shop.example'
const failure = (request: Request, status = 503, body: unknown = { error: { type: 'api_error' } }) =>
  parseError({ status, body }, request)
const failedRead = (url = `${shop}/orders`, status?: number) => failure({ method: 'GET', url }, status)
const failedWrite = (url = `${shop}/orders`, status?: number) => failure({ method: 'POST', url }, status)

let leave: (() => void)[] = []
const settle = () => vi.advanceTimersByTimeAsync(20)

function collect() {
  const store = createIncidents()
  const changed = vi.fn<() => void>()
  leave.push(store.subscribe(changed))
  return { ...store, changed, counts: () => store.get().map(({ count }) => count) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const stop of leave) stop()
  leave = []
  vi.useRealTimers()
})

describe('a session that ended', () => {
  test('is one incident for all that was under way, read or written', async () => {
    const { counts } = collect()
    publishError(failedRead(`${shop}/orders`, 401))
    publishError(failedWrite(`${shop}/orders`, 401))
    publishError(failedWrite(`${shop}/basket`, 401))
    await settle()
    expect(counts()).toEqual([3])
  })

  test('does not fold with a refusal, nor with the session of another origin', async () => {
    const { counts } = collect()
    publishError(failedRead(`${shop}/orders`, 401))
    publishError(failedRead(`${shop}/orders`, 403))
    publishError(failedRead('https://api.bank.example/orders', 401))
    await settle()
    expect(counts()).toEqual([1, 1, 1])
  })
})

describe('failed reads', () => {
  test('of one origin and kind are one incident with a count', async () => {
    const { get } = collect()
    publishError(failedRead(`${shop}/orders?page=1`))
    publishError(failedRead(`${shop}/customers`, 500))
    await settle()
    expect(get()).toMatchObject([{ count: 2, read: true, error: { status: 500 } }])
  })

  test.each([
    ['another origin', failedRead('https://api.bank.example/orders')],
    ['another kind', failedRead(`${shop}/orders`, 404)],
    ['a write', failedWrite()],
  ])('do not fold with %s', async (_what, other) => {
    const { counts } = collect()
    publishError(failedRead())
    publishError(other)
    await settle()
    expect(counts()).toEqual([1, 1])
  })

  test.each(['HEAD', 'options', 'QUERY'])('may be asked with %s', async (method) => {
    const { get } = collect()
    publishError(failure({ method, url: `${shop}/orders` }))
    await settle()
    expect(get()).toMatchObject([{ read: true }])
  })

  test('fold whatever page they were asked from when nobody knows their address', async () => {
    const { counts } = collect()
    publishError(failure({ method: 'GET' }))
    publishError(failure({ method: 'GET' }))
    await settle()
    expect(counts()).toEqual([2])
  })

  test('count once when two hand over the same error, and stay until both take it back', async () => {
    const { counts } = collect()
    const error = failedRead()
    const [withdrawOne, withdrawOther] = [publishError(error), publishError(error)]
    await settle()
    expect(counts()).toEqual([1])
    withdrawOne()
    expect(counts()).toEqual([1])
    withdrawOther()
    expect(counts()).toEqual([])
  })

  test('close one by one as they succeed, and the incident with the last', async () => {
    const { get, counts } = collect()
    const withdraw = [publishError(failedRead()), publishError(failedRead(`${shop}/customers`))]
    await settle()
    const [open] = get()
    withdraw[0]?.()
    expect(counts()).toEqual([1])
    expect(get()[0]?.id).toBe(open?.id)
    withdraw[1]?.()
    expect(get()).toEqual([])
  })

  test('that fail again after they closed are another incident', async () => {
    const { get } = collect()
    publishError(failedRead())()
    const withdraw = publishError(failedRead())
    await settle()
    const [first] = get()
    withdraw()
    publishError(failedRead())
    await settle()
    expect(get()).toHaveLength(1)
    expect(get()[0]?.id).not.toBe(first?.id)
  })
})

describe('failed writes', () => {
  test('of one operation are one incident, whatever their query and kind', async () => {
    const { get } = collect()
    publishError(failedWrite(`${shop}/orders?draft=1`, 403))
    publishError(failedWrite(`${shop}/orders`, 429))
    await settle()
    expect(get()).toMatchObject([{ count: 2, read: false, error: { status: 429 } }])
  })

  test('of another address or method stand apart', async () => {
    const { counts } = collect()
    publishError(failedWrite())
    publishError(failedWrite(`${shop}/customers`))
    publishError(failure({ method: 'DELETE', url: `${shop}/orders` }))
    await settle()
    expect(counts()).toEqual([1, 1, 1])
  })

  test('fold by their words when nobody knows their address', async () => {
    const { counts } = collect()
    const say = (message: string) => failure({}, 400, { error: { type: 'invalid_request_error', message } })
    publishError(say('The round is closed.'))
    publishError(say('The round is closed.'))
    publishError(say('The course is closed.'))
    await settle()
    expect(counts()).toEqual([2, 1])
  })

  test('fold by an address that is none', async () => {
    const { counts } = collect()
    publishError(failure({ method: 'POST', url: 'http://' }))
    publishError(failure({ method: 'POST', url: 'http://' }))
    await settle()
    expect(counts()).toEqual([2])
  })

  test('show the one that may have gone through, also when a later one surely failed', async () => {
    const { get } = collect()
    const uncertain = failedWrite(`${shop}/charges`, 500)
    publishError(uncertain)
    publishError(failedWrite(`${shop}/charges`, 403))
    await settle()
    expect(uncertain.outcome).toBe('indeterminate')
    expect(get()[0]?.error).toBe(uncertain)
  })

  test('stay for as long as nobody sends them away', async () => {
    const { counts } = collect()
    publishError(failedWrite())
    await vi.advanceTimersByTimeAsync(24 * 3600 * 1000)
    expect(counts()).toEqual([1])
  })
})

describe('an incident', () => {
  test('is withdrawn when a local surface claims its error late', async () => {
    const { get } = collect()
    const error = failedWrite()
    publishError(error)
    await settle()
    expect(get()).toHaveLength(1)
    claimError(error, 'banner')
    expect(get()).toEqual([])
  })

  test('is none for an error that a local surface shows already', async () => {
    const { get, changed } = collect()
    const error = failedWrite()
    claimError(error, 'field')
    publishError(error)
    await settle()
    expect(get()).toEqual([])
    expect(changed).not.toHaveBeenCalled()
  })

  test('repeats all its requests at once, and has no repeat when none of them can', async () => {
    const { get } = collect()
    const again = [vi.fn<() => void>(), vi.fn<() => void>()]
    publishError(failedRead())
    await settle()
    expect(get()[0]?.retry).toBeUndefined()
    for (const retry of again) publishError(failedRead(), { retry })
    await settle()
    get()[0]?.retry?.()
    for (const retry of again) expect(retry).toHaveBeenCalledOnce()
  })

  test('is sent away with everything folded into it; a later withdrawal changes nothing', async () => {
    const { get, dismiss, changed } = collect()
    const withdraw = publishError(failedRead())
    publishError(failedRead())
    publishError(failedWrite())
    await settle()
    dismiss(get()[0]?.id ?? '')
    expect(get()).toMatchObject([{ read: false }])
    changed.mockClear()
    withdraw()
    dismiss('incident-0')
    expect(changed).not.toHaveBeenCalled()
  })

  test('keeps its place, and is another object only when something about it changed', async () => {
    const { get } = collect()
    publishError(failedRead())
    publishError(failedWrite())
    await settle()
    const [reads, writes] = get()
    publishError(failedRead())
    await settle()
    expect(get()[0]).not.toBe(reads)
    expect(get()[0]?.id).toBe(reads?.id)
    expect(get()[1]).toBe(writes)
  })
})

describe('the store', () => {
  test('gives the same list until something changes', async () => {
    const { get } = collect()
    expect(get()).toBe(get())
    publishError(failedRead())
    await settle()
    expect(get()).toBe(get())
  })

  test('listens only while somebody listens to it, and keeps what stands open meanwhile', async () => {
    const store = createIncidents()
    const [one, other] = [store.subscribe(() => undefined), store.subscribe(() => undefined)]
    one()
    publishError(failedWrite())
    await settle()
    expect(store.get()).toHaveLength(1)
    other()
    const elsewhere = collect()
    publishError(failedRead())
    await settle()
    expect(store.get()).toHaveLength(1)
    expect(elsewhere.get()).toMatchObject([{ read: true }])
    const back = store.subscribe(() => undefined)
    publishError(failedWrite())
    await settle()
    expect(store.get()).toMatchObject([{ count: 2 }])
    back()
  })

  test('keeps at most 100 incidents, and what may have gone through longest', async () => {
    const { get } = collect()
    publishError(failedWrite(`${shop}/charges`, 500))
    for (let n = 0; n < 120; n++) publishError(failedWrite(`${shop}/items/${n}`, 403))
    await settle()
    expect(get()).toHaveLength(100)
    expect(get()[0]?.error.outcome).toBe('indeterminate')
    expect(get().at(-1)?.error.request?.url).toBe(`${shop}/items/119`)
    for (let n = 0; n < 120; n++) publishError(failedWrite(`${shop}/charges/${n}`, 500))
    await settle()
    expect(get()).toHaveLength(100)
  })

  test('keeps at most 100 errors of one incident, the latest', async () => {
    const { get } = collect()
    for (let n = 0; n < 1000; n++) publishError(failedRead(`${shop}/orders/${n}`))
    await settle()
    expect(get()).toMatchObject([{ count: 100, error: { request: { url: `${shop}/orders/999` } } }])
  })
})
