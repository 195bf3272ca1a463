import type { Fixture } from '../fixtures/index.ts'

/** Any reply as it comes over the wire; a string body is sent as it is, anything else as JSON. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What can come back: a fixture, a reply of your own, or a connection that breaks before the answer. */
export type Replayable = Fixture | Reply | 'network error'

/** How the replies are sent. */
export interface ReplayOptions {
  /** Only this method; every method by default. */
  readonly method?: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options'
  /** Before each reply, in milliseconds; `'infinite'` never answers. @default 0 */
  readonly delayMs?: number | 'infinite'
}
