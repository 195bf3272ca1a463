// A tab of an app: loaded into a frame of its own, with its own modules, client and gate. The page that opened it says when to fetch.
import { browserTabs, createGate, createRetryPolicy, readResponse, subscribePublished } from '@faultkit/core'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { connectErrors } from '../connectErrors.ts'
import { connectionOf } from '../connection.ts'

/** What a tab says of itself. */
export interface TabState {
  readonly served: number
  /** How many know that they fail. */
  readonly failing: number
}

/** What the page that opened it can do with a tab. */
export interface TabHandle {
  readonly fetchAll: () => void
  readonly state: () => TabState
}

const given = new URLSearchParams(location.hash.slice(1))
const url = given.get('url') ?? ''
const queries = Number(given.get('queries'))
const tabs = given.get('alone') ? undefined : browserTabs(url)

const client = connectErrors(new QueryClient(), {
  tabs,
  gate: createGate({ tabs, probeCapMs: 300, random: () => 0.5 }),
  policy: createRetryPolicy({ baseMs: 50, capMs: 100 }),
})
const { trackOf } = connectionOf(client)
subscribePublished(() => undefined)
const keys = Array.from({ length: queries }, (_, id) => ['row', id])
const observers = keys.map(
  (queryKey) =>
    new QueryObserver(client, {
      queryKey,
      queryFn: () => readResponse(fetch(`${url}/rows/${queryKey[1]}`)),
      enabled: false,
      refetchOnWindowFocus: false,
    }),
)
for (const observer of observers) observer.subscribe(() => undefined)

Object.assign(globalThis, {
  tab: {
    fetchAll: () => {
      for (const observer of observers) void observer.refetch({ cancelRefetch: false })
    },
    state: () => ({
      served: observers.filter((observer) => observer.getCurrentResult().isSuccess).length,
      failing: client.getQueryCache().findAll({ predicate: (query) => Boolean(trackOf(query).failure) }).length,
    }),
  } satisfies TabHandle,
})
