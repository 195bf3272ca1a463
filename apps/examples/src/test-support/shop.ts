// The far end of server/shopServer.ts: what the shop answers to this page, what it saw, what it sends by itself.
import type { WireReply, WireRequest } from '../../../../scripts/wireServer.ts'

export interface Shop {
  /** Answers by 'POST /api/orders', each list in order and its last reply for ever. Forgets what was seen. */
  readonly answers: (replies: Readonly<Record<string, readonly WireReply[]>>) => Promise<void>
  /** The requests seen, oldest first; of one kind if named. */
  readonly seen: (what?: string) => Promise<WireRequest[]>
  /** Sends an event to every open stream of this page. */
  readonly sends: (event: unknown) => Promise<void>
}

const control = async (path: string, init?: RequestInit): Promise<unknown> =>
  (await fetch(`/shop-control/${path}`, init)).json()

function shopFor(query: string): Shop {
  return {
    answers: async (replies) => {
      await control(`replies${query}`, { method: 'PUT', body: JSON.stringify(replies) })
    },
    seen: async (what) => {
      const log = (await control(`log${query}`)) as WireRequest[]
      return log.filter(({ method, url }) => !what || what === `${method} ${url.split('?')[0]}`)
    },
    sends: async (event) => {
      await control(`events${query}`, { method: 'POST', body: JSON.stringify(event) })
    },
  }
}

/** The shop as this page meets it. */
export const shop: Shop = shopFor('')

/** The shop as its own server meets it. */
export const backOffice: Shop = shopFor('?for=server')
