import { isMap } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { general } from './general.ts'
import { readText } from './readers/text.ts'

const isError =
  /^\s*(?:<\?[^>]{0,200}>\s*)?(?:<methodResponse>\s*)?<(?:[\w.-]{1,40}:)?\w{0,60}(?:Errors?|[Ff]ault|Exception)(?:Response|Report)?[\s>]/

/**
 * Bodies that are no JSON: XML (S3 `<Error>`, SOAP and XML-RPC faults, Azure Storage, problem+xml), form-encoded pairs (GitHub's OAuth,
 * NMI) and server-sent events, read as the maps that they stand for. HTML is no data.
 */
export const textFormats: Dialect = defineDialect({
  name: 'text-formats',
  read: (envelope) => {
    const body = typeof envelope.body === 'string' ? readText(envelope.body) : undefined
    // The name of the outermost element says whether it went well.
    return typeof body === 'object'
      ? general.read({
          ...envelope,
          body: isMap(body) && isError.test(String(envelope.body)) ? { success: false, ...body } : body,
        })
      : undefined
  },
})
