import { type Bag, isMap, str } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { readBody } from './readers/readBody.ts'

/**
 * Magento: `%1` and `%fieldName` in a message stand for its `parameters`; the general reader would show the placeholders.
 */
export const magento: Dialect = defineDialect({
  name: 'magento',
  read: ({ status, body }) =>
    status >= 400 && isMap(body) && isTemplate(body)
      ? readBody({
          status,
          body: { ...filled(body), errors: Array.isArray(body.errors) ? body.errors.slice(0, 1000).map(filled) : [] },
        })
      : undefined,
})

const isTemplate = ({ message, parameters }: Bag): boolean =>
  typeof message === 'string' && message.includes('%') && typeof parameters === 'object'

function filled(item: unknown): Bag {
  const { parameters, ...rest } = isMap(item) ? item : {}
  const list = Array.isArray(parameters) ? ['', ...parameters] : parameters
  const value = (name: string): unknown => (list as Record<string, unknown> | undefined)?.[name]
  const fill = (whole: string, name: string): string =>
    /string|number/.test(typeof value(name)) ? String(value(name)) : whole
  return { ...rest, message: (str(rest.message) ?? '').replace(/%(\w{1,40})/g, fill) }
}
