import { str } from './safe.ts'

/** Only http(s) addresses without credentials are links; everything else is dropped. */
export function safeUrl(value: unknown): string | undefined {
  const text = str(value)?.trim()
  if (text === undefined || text.length > 2000 || !/^https?:\/\/[^\s<>"'\\]+$/i.test(text)) return undefined
  const host = text.slice(text.indexOf('//') + 2).split(/[/?#]/, 1)[0] ?? ''
  return host === '' || host.includes('@') ? undefined : text
}
