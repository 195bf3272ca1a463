// '@faultkit/core/dialects': every family; each also has its own subpath ('@faultkit/core/dialects/stripe')
import type { Dialect } from './core.ts'
export declare const allDialects: readonly Dialect[]
export declare const defaultDialects: readonly Dialect[]
