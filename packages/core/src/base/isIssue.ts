import type { Issue } from '../types.ts'
import { isMap } from './safe.ts'

/** Whether somebody else's value is a complaint: it has a place, if only an empty one, and a text. */
export const isIssue = (value: unknown): value is Issue =>
  isMap(value) && Array.isArray(value.path) && typeof value.message === 'string'
