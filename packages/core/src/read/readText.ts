import type { ResponseLike } from './unwrap.ts'

const maxLength = 1_000_000
const maxMs = 5000

interface Reader {
  read(): Promise<{ done: boolean; value?: unknown }>
  cancel(): Promise<void>
}
const world = globalThis as unknown as {
  setTimeout(run: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
  TextDecoder: new () => { decode(bytes?: unknown, options?: { stream: boolean }): string }
}

/**
 * The text of an error reply, at most a megabyte and five seconds of it, from a clone so that the app can still read
 * its own. A body that is used, broken or never ends yields what came so far; never rejects.
 */
export async function readText(response: ResponseLike): Promise<string> {
  let text = ''
  let timer: unknown
  let reader: Reader | undefined
  const pump = async (): Promise<void> => {
    const copy = response.clone?.() ?? response
    reader = (copy.body as { getReader?(): Reader } | undefined)?.getReader?.()
    if (!reader) text = (await copy.text()).slice(0, maxLength)
    const decoder = new world.TextDecoder()
    while (reader && text.length < maxLength) {
      const { done, value } = await reader.read()
      if (done) return
      text += decoder.decode(value, { stream: true })
    }
  }
  const late = new Promise<void>((done) => {
    timer = world.setTimeout(done, maxMs)
  })
  await Promise.race([pump(), late]).catch(() => undefined)
  world.clearTimeout(timer)
  reader?.cancel().catch(() => undefined)
  return text
}
