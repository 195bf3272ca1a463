import { ApiError, type ApiErrorJSON, type Issue } from '@faultkit/core'

const base: ApiErrorJSON = {
  name: 'ApiError',
  kind: 'invalid_request',
  message: 'Check what you sent.',
  outcome: 'not_applied',
  status: 400,
  issues: [],
  retry: { verdict: 'never', scope: 'request', reason: 'A test refused it.' },
  dialect: 'test',
}

/** An error as the parser makes it: `refusal('items.0.sku')`, one issue for each path, its code the path. */
export const refusal = (...paths: string[]): ApiError =>
  ApiError.fromJSON({ ...base, issues: paths.map((path) => issueAt(path)) })

export const issueAt = (path: string, code: string = path): Issue => ({
  path: path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
  message: `${code} was refused`,
  code,
})

/** An error of any shape, without issues unless they are given. */
export const failure = (facts: Partial<ApiErrorJSON>): ApiError => ApiError.fromJSON({ ...base, ...facts })

/** A promise that the test settles. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: unknown) => void } {
  let resolve: (value: T) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
