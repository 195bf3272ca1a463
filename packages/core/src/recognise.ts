import { appDialects } from './addDialects.ts'
import type { Dialect, DialectReading, Envelope } from './types.ts'

/** The first dialect that knows the envelope, with what it read; one that throws does not know it. */
export function recognise(
  envelope: Envelope,
  dialects: readonly Dialect[],
  isThrown = false,
): readonly [name: string, reading: DialectReading] | undefined {
  return among(appDialects(), envelope, isThrown) ?? among(dialects, envelope, isThrown)
}

function among(
  dialects: readonly Dialect[],
  envelope: Envelope,
  isThrown: boolean,
): readonly [string, DialectReading] | undefined {
  for (const dialect of dialects) {
    try {
      const reading = dialect.read(envelope, isThrown)
      if (reading && (!reading.issues || Array.isArray(reading.issues))) return [dialect.name, reading]
    } catch {
      // The next one may know it.
    }
  }
  return undefined
}
