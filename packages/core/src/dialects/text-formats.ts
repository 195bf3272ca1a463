import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { general } from './general.ts'
import { readText } from './readers/text.ts'

/**
 * Bodies that are no JSON: XML (S3 `<Error>`, SOAP faults, Azure Storage, problem+xml), form-encoded pairs (GitHub's OAuth,
 * NMI) and server-sent events, read as the maps that they stand for. HTML is no data.
 */
export const textFormats: Dialect = defineDialect({
  name: 'text-formats',
  read: (envelope) => {
    const body = typeof envelope.body === 'string' ? readText(envelope.body) : undefined
    return typeof body === 'object' ? general.read({ ...envelope, body }) : undefined
  },
})
