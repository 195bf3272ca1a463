import type { Labels, Words } from '@faultkit/core'
import type { FieldMatcherOptions } from '@faultkit/core/matching'

// A method's parameter may be narrower: an app's function knows its own names only.
type Reveal = { reveal(name: string): void }['reveal']

/** What an app says about its form, without the types of its names. */
export interface FormOptions extends FieldMatcherOptions {
  /** A change of the first field answers the errors of the others. */
  readonly clears?: Readonly<Partial<Record<string, readonly string[]>>> | undefined
  readonly labels?: Labels | undefined
  /** Opens what hides the field. */
  readonly onReveal?: Reveal | undefined
}

/** What the last render said; read late, so that callbacks and words are never stale and nothing is written while rendering. */
export interface Settings {
  options: FormOptions
  words: Words
}
