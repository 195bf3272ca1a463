/** What the tabs of one origin share: a line between them, and a way to do a thing in one of them at a time. */
export interface Tabs {
  /** Says something to every other tab; a plain value. */
  readonly tell: (message: unknown) => void
  /** Calls back with what the other tabs say. */
  readonly listen: (hear: (message: unknown) => void) => void
  /** Runs `act` unless another tab is doing the same thing, and keeps the others from it until its promise ends. */
  readonly alone: (thing: string, act: () => Promise<void>) => void
}

interface Channel {
  onmessage: ((event: { readonly data: unknown }) => void) | null
  readonly postMessage: (message: unknown) => void
  readonly close: () => void
}

interface Locks {
  readonly request: (
    name: string,
    options: { readonly ifAvailable: true },
    act: (lock: unknown) => Promise<void> | undefined,
  ) => Promise<unknown>
}

interface Browser {
  readonly BroadcastChannel?: new (name: string) => Channel
  readonly navigator?: { readonly locks?: Locks }
  readonly addEventListener?: (type: string, listener: () => void) => void
}

/**
 * The other tabs of this origin, by `BroadcastChannel` and Web Locks; without locks (pages without TLS) each tab acts for
 * itself, and without channels, or on a server, there is nothing to share: `undefined`.
 */
export function browserTabs(name = 'faultkit'): Tabs | undefined {
  const { BroadcastChannel, navigator, addEventListener } = globalThis as Browser
  if (!BroadcastChannel || !addEventListener) return undefined
  const listeners = new Set<(message: unknown) => void>()
  let channel: Channel | undefined
  const open = (): void => {
    channel ??= new BroadcastChannel(name)
    channel.onmessage = ({ data }) => {
      for (const hear of listeners) hear(data)
    }
  }
  open()
  // A page with an open channel may be thrown out of the back/forward cache.
  addEventListener('pagehide', () => {
    channel?.close()
    channel = undefined
  })
  addEventListener('pageshow', open)
  return {
    tell: (message) => channel?.postMessage(message),
    listen: (hear) => void listeners.add(hear),
    alone: (thing, act) => void alone(navigator?.locks, `${name} ${thing}`, act),
  }
}

/** Locks are missing or refused where a page has no origin of its own. */
async function alone(locks: Locks | undefined, name: string, act: () => Promise<void>): Promise<void> {
  let isDecided = false
  try {
    await locks?.request(name, { ifAvailable: true }, (lock) => {
      isDecided = true
      return lock ? act() : undefined
    })
  } catch {
    // Decided below.
  }
  if (!isDecided) await act()
}
