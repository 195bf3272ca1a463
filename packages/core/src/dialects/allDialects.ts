import type { Dialect } from '../types.ts'
import { defaultDialects } from './defaultDialects.ts'

/** Every dialect of the kit, in the order they are asked. */
export const allDialects: readonly Dialect[] = [...defaultDialects]
