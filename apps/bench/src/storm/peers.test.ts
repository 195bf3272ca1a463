// The models in peers.ts beside the packages they speak for: a release that changes its retries is seen here, before the
// table in docs/storm.md tells yesterday's news. Every package runs its own code; only the clock and chance are held still.
import { RetryThrottler } from '@grpc/grpc-js/build/src/retrying-call.js'
import { type BaseQueryFn, retry } from '@reduxjs/toolkit/query'
import { StandardRetryStrategy } from '@smithy/core/retry'
import { environmentManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import axios, { AxiosError, type InternalAxiosRequestConfig } from 'axios'
import axiosRetryOf, { exponentialDelay } from 'axios-retry'
import kyOf from 'ky'
import { defaultConfig } from 'swr/_internal'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Behaviour } from './createPeer.ts'
import { awsBudget, axiosExponential, axiosRetry, grpcBudget, ky, rtkQuery, swr, tanstack } from './peers.ts'
import { randomFrom } from './randomFrom.ts'
import type { RetryRule } from './types.ts'

const share = 0.5
let sentAt: number[]

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(share)
  sentAt = []
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Lets ten minutes pass and says how long each attempt waited after the one before. */
async function gaps(): Promise<number[]> {
  await vi.advanceTimersByTimeAsync(600_000)
  return sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0))
}

/** The waits that a model foretells, ten at the most. */
function foretold(rule: RetryRule, retryAfterMs?: number): number[] {
  const waits: number[] = []
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const wait = rule({ attempt, retryAfterMs, random: () => share })
    if (wait === undefined) break
    waits.push(wait)
  }
  return waits
}

/** No timer is shorter than a millisecond. */
const about = (waits: readonly number[]): unknown[] => waits.map((wait) => expect.closeTo(wait, -1))

const sent = (): void => void sentAt.push(Date.now())

test('TanStack Query waits 1, 2 and 4 s, whatever the server says', async () => {
  environmentManager.setIsServer(() => false)
  const queryFn = async () => {
    sent()
    throw new Error('503')
  }
  const leave = new QueryObserver(new QueryClient(), { queryKey: ['orders'], queryFn }).subscribe(() => undefined)
  expect(await gaps()).toEqual(foretold(tanstack))
  leave()
})

const answer503 = (headers: Record<string, string> = {}): Response => {
  sent()
  return new Response('{}', { status: 503, headers })
}

test.each([undefined, 10])('ky waits 0.3 and 0.6 s, or what Retry-After says: %s', async (seconds) => {
  const headers: Record<string, string> = seconds === undefined ? {} : { 'retry-after': String(seconds) }
  const call = kyOf('https://api.example/orders', { timeout: false, fetch: async () => answer503(headers) })
  call.catch(() => undefined)
  expect(await gaps()).toEqual(foretold(ky, seconds === undefined ? undefined : seconds * 1000))
})

/** An adapter is how axios itself is given another wire. */
function axiosThatFails(options: Parameters<typeof axiosRetryOf>[1], headers: Record<string, string> = {}): void {
  const adapter = async (config: InternalAxiosRequestConfig) => {
    sent()
    const response = { data: {}, status: 503, statusText: '', headers, config }
    throw new AxiosError('503', 'ERR_BAD_RESPONSE', config, undefined, response)
  }
  const client = axios.create({ adapter })
  axiosRetryOf(client, options)
  client.get('https://api.example/orders').catch(() => undefined)
}

test.each([undefined, 10])('axios-retry does not wait, or waits what Retry-After says: %s', async (seconds) => {
  axiosThatFails({}, seconds === undefined ? {} : { 'retry-after': String(seconds) })
  expect(await gaps()).toEqual(about(foretold(axiosRetry, seconds === undefined ? undefined : seconds * 1000)))
})

test('axios-retry waits 0.2, 0.4 and 0.8 s and up to a fifth more when told to be exponential', async () => {
  axiosThatFails({ retryDelay: exponentialDelay })
  expect(await gaps()).toEqual(about(foretold(axiosExponential)))
})

test('RTK Query retries five times, also where a repeat cannot help', async () => {
  const fails: BaseQueryFn = async () => {
    sent()
    return { error: { status: 503 } }
  }
  const api = { signal: new AbortController().signal } as Parameters<BaseQueryFn>[1]
  Promise.resolve(retry(fails)({}, api, {})).catch(() => undefined)
  expect(await gaps()).toEqual(foretold(rtkQuery))
})

test('SWR never gives up, and waits longer up to the eighth time', async () => {
  let count = 0
  const again = async (): Promise<boolean> => {
    sent()
    count += 1
    if (count > 10) return false
    defaultConfig.onErrorRetry(new Error('503'), 'orders', defaultConfig as never, again as never, {
      retryCount: count,
      dedupe: true,
    })
    return true
  }
  await again()
  await vi.advanceTimersByTimeAsync(24 * 3_600_000)
  expect(await gaps()).toEqual(foretold(swr))
})

/** A bad day of a thousand operations, most of which fail: whether a failure may be repeated, each time. */
const outcomes = (): boolean[] => {
  const random = randomFrom(1)
  return Array.from({ length: 1000 }, (_, at) => random() < (at % 300 < 200 ? 0.1 : 0.98))
}

/** What a model allows on that day, three repeats an operation at most. */
function allowedBy({ rule, succeeded }: Behaviour): string {
  let attempt = 1
  const said = outcomes().map((isOk) => {
    const wait = isOk ? undefined : rule({ attempt, retryAfterMs: undefined, random: () => share })
    if (isOk) succeeded?.(attempt)
    attempt = wait === undefined ? 1 : attempt + 1
    return isOk ? '.' : wait === undefined ? 'x' : 'r'
  })
  return said.join('')
}

test('gRPC stops repeating below half of its tokens, and begins again when enough succeeded', () => {
  const throttler = new RetryThrottler(10, 0.1)
  let attempt = 1
  const said = outcomes().map((isOk) => {
    if (isOk) throttler.addCallSucceeded()
    else throttler.addCallFailed()
    const repeats = !isOk && throttler.canRetryCall() && attempt <= 3
    attempt = repeats ? attempt + 1 : 1
    return isOk ? '.' : repeats ? 'r' : 'x'
  })
  expect(said.join('')).toMatch(/r.*x.*r/)
  expect(allowedBy(grpcBudget())).toBe(said.join(''))
})

test('the AWS SDKs pay 14 of 500 tokens for a repeat, and get them back when it works', async () => {
  const strategy = new StandardRetryStrategy(4)
  let token = await strategy.acquireInitialRetryToken('')
  const said: string[] = []
  for (const isOk of outcomes()) {
    if (isOk) strategy.recordSuccess(token)
    const next = isOk ? undefined : strategy.refreshRetryTokenForRetry(token, { errorType: 'TRANSIENT' })
    next?.catch(() => undefined)
    await vi.advanceTimersByTimeAsync(30_000)
    const repeated = await next?.catch(() => undefined)
    said.push(isOk ? '.' : repeated ? 'r' : 'x')
    token = repeated ?? (await strategy.acquireInitialRetryToken(''))
  }
  expect(said.join('')).toMatch(/rrrx.*xxx/)
  expect(allowedBy(awsBudget())).toBe(said.join(''))
})
