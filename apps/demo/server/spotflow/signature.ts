import { createHmac, timingSafeEqual } from 'node:crypto'

/** Name of the header that proves who sent a webhook. */
export const signatureHeader = 'Spotflow-Signature'
const toleranceSeconds = 300

/** `t=<epoch s>,v1=<HMAC-SHA256 of "t.body">`. */
export function sign(body: string, secret: string, nowMs: number = Date.now()): string {
  const at = Math.floor(nowMs / 1000)
  return `t=${at},v1=${hmac(`${at}.${body}`, secret)}`
}

/** True for a body signed with this secret in the last five minutes: an older one may be a replay. */
export function verify(header: string | undefined, body: string, secret: string, nowMs: number = Date.now()): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '')
  const [, at, given] = match ?? []
  if (at === undefined || given === undefined) return false
  if (Math.abs(nowMs / 1000 - Number(at)) > toleranceSeconds) return false
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(hmac(`${at}.${body}`, secret), 'hex'))
}

function hmac(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}
