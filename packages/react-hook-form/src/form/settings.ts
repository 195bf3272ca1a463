import type { Words } from '@faultkit/core'
import type { FieldValues } from 'react-hook-form'
import type { ServerErrorOptions } from '../types.ts'

/** What the last render said; read late, so that callbacks and words are never stale and nothing is written while rendering. */
export interface Settings<T extends FieldValues> {
  options: ServerErrorOptions<T>
  words: Words
}
