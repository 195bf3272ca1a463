import type { ApiError } from '../ApiError.ts'
import { warnDeveloper } from '../diagnostics.ts'
import { readError } from '../parseError.ts'
import { claimsOf, isPrimitive, subscribeClaims } from './claims.ts'
import { afterMacrotasks } from './macrotask.ts'

declare function setTimeout(run: () => void, ms: number): unknown

/** An error that nobody claimed, for whoever shows those. */
export interface Published {
  readonly error: ApiError
  /** Starts the operation again. */
  readonly retry?: () => void
}

/** Shows a published error; may return how to take it away again. */
type Listener = (published: Published) => (() => void) | undefined

interface Entry {
  readonly published: Published
  /** How the listeners take it away; absent while nobody shows it. */
  shown?: (() => void)[] | undefined
}

interface Board {
  readonly listeners: Set<{ readonly show: Listener }>
  /** Published before anybody listened, oldest first. */
  readonly waiting: Set<Entry>
}

const key = Symbol.for('faultkit.published')
const world = globalThis as { [key]?: Board; readonly document?: unknown }
const board = (): Board => {
  world[key] ??= { listeners: new Set(), waiting: new Set() }
  return world[key]
}

/** A page that loads its toaster late misses nothing that a person could still read. */
const maxWaiting = 5
/** By then a toaster that is loaded late has come. */
const lateMs = 2000
/** Two frames: a surface that was gone sooner has shown nothing to anybody. */
const unseenMs = 34

const nothing = (): void => undefined

/**
 * Hands an error to whoever shows errors that nobody claims (the toaster). It reads an unread body, then waits two
 * macrotasks, so that every local surface can claim first; a claim that comes later takes it away again. Returns "withdraw".
 */
export function publishError(error: unknown, options: { retry?: (() => void) | undefined } = {}): () => void {
  if (error === null || error === undefined) return nothing
  const { retry } = options
  let stop: (() => void) | undefined
  let isWithdrawn = false
  // A macrotask each for a mutation's own handlers and for the commit of a component that shows the error.
  void readError(error).then((apiError) => {
    afterMacrotasks(2, () => {
      if (isWithdrawn || apiError.kind === 'canceled') return
      // A thrown string is claimed under its own value; an equal one that is claimed later is another failure.
      if (isPrimitive(error) && isLocal(error)) return
      stop = follow({ error: apiError, ...(retry && { retry }) })
    })
  })
  return () => {
    isWithdrawn = true
    stop?.()
    stop = undefined
  }
}

// The toaster's own claim must not silence the toaster.
const isLocal = (error: unknown): boolean => claimsOf(error).some((surface) => surface !== 'toast')

/** Shows the error, and takes it away or brings it back as claims come and go. */
function follow(published: Published): () => void {
  const entry: Entry = { published }
  let takenAt: number | undefined
  let isOver = false
  const changed = () => {
    if (isOver) return
    if (isLocal(published.error)) {
      takenAt ??= Date.now()
      takeAway(entry)
    } else if (takenAt !== undefined) {
      if (Date.now() - takenAt > unseenMs) return stop()
      // StrictMode and moved elements release and claim again in one breath.
      afterMacrotasks(2, () => {
        if (isOver || isLocal(published.error)) return
        takenAt = undefined
        offer(entry)
      })
    }
  }
  const leave = subscribeClaims(published.error, changed)
  const stop = () => {
    isOver = true
    leave()
    takeAway(entry)
  }
  changed()
  offer(entry)
  return stop
}

function offer(entry: Entry): void {
  if (entry.shown || isLocal(entry.published.error)) return
  const { listeners, waiting } = board()
  if (listeners.size > 0) {
    waiting.delete(entry)
    entry.shown = [...listeners].flatMap(({ show }) => shownBy(show, entry.published) ?? [])
  } else if (world.document !== undefined) keep(entry)
}

/** One that throws keeps nothing from the others; its own mistake comes up uncaught, a task later. */
function shownBy(show: Listener, published: Published): (() => void) | undefined {
  try {
    return show(published)
  } catch (thrown) {
    afterMacrotasks(1, () => {
      throw thrown
    })
    return undefined
  }
}

// Only in a browser: a server renders many people's pages, and nobody's errors may wait there for somebody else.
function keep(entry: Entry): void {
  const { listeners, waiting } = board()
  waiting.add(entry)
  setTimeout(() => {
    if (waiting.has(entry) && listeners.size === 0)
      warnDeveloper('FK-110', 'An error was published, but nothing shows it: no ErrorToaster is mounted.')
  }, lateMs)
  const [oldest] = waiting
  if (waiting.size <= maxWaiting || !oldest) return
  waiting.delete(oldest)
  warnDeveloper('FK-110', 'Errors were published, but nothing shows them: no ErrorToaster is mounted.')
}

function takeAway(entry: Entry): void {
  board().waiting.delete(entry)
  const { shown = [] } = entry
  entry.shown = undefined
  for (const close of shown) close()
}

/**
 * Says who shows what nobody claimed; also gets the few errors published before, a macrotask later. The listener may
 * return how to take an error away, called when its claim comes late or `publishError`'s "withdraw" is called.
 */
export function subscribePublished(listener: (published: Published) => (() => void) | undefined): () => void {
  const { listeners, waiting } = board()
  const entry = { show: listener }
  listeners.add(entry)
  // StrictMode subscribes, leaves and subscribes again at once: only the one that stays gets them.
  afterMacrotasks(1, () => {
    // A copy: what is taken leaves the list.
    const all = [...waiting]
    if (listeners.has(entry)) for (const kept of all) offer(kept)
  })
  return () => {
    listeners.delete(entry)
  }
}
