import { randomBytes } from 'node:crypto'

/** `req_3f…`: an id that says what it names. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(8).toString('hex')}`
}
