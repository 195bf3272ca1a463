import type { Dialect } from './types.ts'

/** Types a dialect where it is written; returns it as it is. */
export function defineDialect(dialect: Dialect): Dialect {
  return dialect
}
