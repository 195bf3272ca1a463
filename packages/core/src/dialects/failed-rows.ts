import { type Bag, isMap } from '../base/safe.ts'
import { defineDialect } from '../defineDialect.ts'
import type { Dialect } from '../types.ts'
import { isItem } from './readers/fieldMap.ts'
import { readBody } from './readers/readBody.ts'
import { failWord, statusIn } from './readers/success.ts'

const holders = ['data', 'messages', 'results', 'responses', 'items', 'operations']

/**
 * Bulk answers with a good status whose rows all are complaints (Zoho `data[].status: "error"`, Vonage
 * `messages[].error-text`, OKX `data[].sCode`), and 207 Multi-Status with at least one. A row that is a resource is none.
 */
export const failedRows: Dialect = defineDialect({
  name: 'failed-rows',
  read: ({ status, body }) => {
    if (status < 200 || status > 299 || !isMap(body)) return undefined
    const key = holders.find((name) => {
      const list = body[name]
      const rows = Array.isArray(list) ? list.slice(0, 1000).filter(isMap) : []
      return status === 207 ? rows.some(isPart) : rows.length > 0 && rows.every(isFailed)
    })
    if (key === undefined) return undefined
    const { [key]: rows, ...rest } = body
    const failed = (rows as Bag[]).filter((row) => isMap(row) && (status !== 207 || isPart(row)))
    return readBody({ status, body: { ...rest, errors: failed } })
  },
})

const isFailed = (row: Bag): boolean =>
  (isItem(row) && (failWord.test(String(row.status)) || 'error-text' in row)) || Number(row.sCode) > 0

const isPart = (row: Bag): boolean => isMap(row.error) || Array.isArray(row.errors) || statusIn(row) !== undefined
