import type { ApiErrorJSON } from '../types.ts'
import { get, isMap, str } from './safe.ts'
import { sentences } from './sentences.ts'

/** Says whether a value is what `ApiError.prototype.toJSON` makes, with a kind that this version knows. */
export const isApiErrorJSON = (value: unknown): value is ApiErrorJSON =>
  get(value, 'name') === 'ApiError' &&
  isMap(get(value, 'retry')) &&
  Object.hasOwn(sentences, str(get(value, 'kind')) ?? '')
