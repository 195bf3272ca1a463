import type { Envelope, EnvelopeLike } from '../types.ts'
import { attempt } from './safe.ts'

/** The text of a body as a value: JSON whatever its content type says (also with a byte order mark, an XSSI guard or
 *  encoded twice), else the text itself. Text that is longer than any error is not tried. */
export function decode(text: string, maxLength = 2_000_000): unknown {
  if (text.length > maxLength) return text
  // Nearly all there are, untouched.
  const plain = text.startsWith('{') ? text : text.replace(/^\uFEFF?(?:\)\]\}'?,?\s?)?/, '').trim()
  if (!/^["[{\d\-tfn]/.test(plain)) return plain
  const value = attempt(() => JSON.parse(plain) as unknown)
  if (value === undefined) return plain
  return typeof value === 'string' && /^[[{]/.test(value)
    ? (attempt(() => JSON.parse(value) as unknown) ?? value)
    : value
}

/** An envelope as plain data, its body no longer text where it can be read; one that throws when it is touched says nothing. */
export function decoded(envelope: EnvelopeLike): Envelope {
  try {
    const { status, headers, body } = envelope
    return { status: Number(status), headers, body: typeof body === 'string' ? decode(body) : body } as Envelope
  } catch {
    return { status: 0, body: undefined }
  }
}

/** Starts like JSON, yet is text: it was cut or damaged on the way. */
export const isBrokenJson = (body: unknown): boolean => typeof body === 'string' && /^\s*[[{]/.test(body)
