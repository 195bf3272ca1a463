import { appDialects } from './addDialects.ts'
import type { Dialect, DialectReading, Envelope } from './types.ts'

/** The first dialect that knows the envelope, with what it read; one that throws does not know it. */
export function recognise(
  envelope: Envelope,
  dialects: readonly Dialect[],
): readonly [name: string, reading: DialectReading] | undefined {
  return among(appDialects(), envelope) ?? among(dialects, envelope)
}

function among(dialects: readonly Dialect[], envelope: Envelope): readonly [string, DialectReading] | undefined {
  for (const dialect of dialects) {
    try {
      const reading = dialect.read(envelope)
      if (reading && (!reading.issues || Array.isArray(reading.issues))) return [dialect.name, reading]
    } catch {
      // The next one may know it.
    }
  }
  return undefined
}
