import { isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { readBody } from './readers/readBody.ts'

/**
 * tRPC: `error.data` with `code` and `httpStatus`, under `error.json` where superjson is used. Where the message is a JSON
 * list of Zod issues, the general reader would take the first issue's code for the error's.
 */
export const trpc: Dialect = defineDialect({
  name: 'trpc',
  read: (envelope) => {
    const error = isMap(envelope.body) ? envelope.body.error : undefined
    const shape = isMap(error) && isMap(error.json) ? error.json : error
    const data = isMap(shape) && isMap(shape.data) ? shape.data : {}
    const code = typeof data.httpStatus === 'number' ? str(data.code) : undefined
    return code === undefined ? undefined : { ...readBody(envelope), code }
  },
})
