import { get } from '../base/safe.ts'
import type { ResponseLike } from './unwrap.ts'

const maxBytes = 1_000_000
const maxMs = 5000

interface Reader {
  read(): Promise<{ done: boolean; value?: unknown }>
  cancel(reason?: unknown): Promise<void>
}
const timers = globalThis as unknown as {
  setTimeout(run: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
  TextDecoder: new () => { decode(bytes?: unknown, options?: { stream: boolean }): string }
}

/**
 * The text of an error reply, at most a megabyte and five seconds of it, from a clone so that the app can still read
 * its own. A body that is used, broken or never ends yields what came so far; never rejects.
 */
export async function readText(response: ResponseLike): Promise<string | undefined> {
  try {
    const copy = typeof response.clone === 'function' ? response.clone() : response
    const open = get(copy.body, 'getReader')
    if (typeof open === 'function') return await drain(open.call(copy.body) as Reader)
    return await inTime(copy.text().then((text) => String(text).slice(0, maxBytes)))
  } catch {
    return undefined
  }
}

async function inTime<T>(work: Promise<T>, stop?: () => void): Promise<T | undefined> {
  let timer: unknown
  const late = new Promise<undefined>((done) => {
    timer = timers.setTimeout(() => done(undefined), maxMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    timers.clearTimeout(timer)
    stop?.()
  }
}

async function drain(reader: Reader): Promise<string> {
  const decoder = new timers.TextDecoder()
  let text = ''
  const pump = async (): Promise<void> => {
    while (text.length < maxBytes) {
      const { done, value } = await reader.read()
      if (done) return
      text += decoder.decode(value, { stream: true })
    }
  }
  await inTime(
    pump().catch(() => undefined),
    () => void reader.cancel().catch(() => undefined),
  )
  return text
}
