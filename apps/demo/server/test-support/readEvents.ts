/** The first events of a stream of server-sent events, parsed; ends the stream after `count`. */
export async function readEvents<T>(url: string, count: number, init: RequestInit = {}): Promise<T[]> {
  const controller = new AbortController()
  const answer = await fetch(url, { ...init, signal: controller.signal })
  const found: T[] = []
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) found.push(JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null'))
    if (found.length >= count) break
  }
  controller.abort()
  return found
}
