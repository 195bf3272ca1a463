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

/** One complaint about a path, its code the path. */
export const issueAt = (path: string, code: string = path): Issue => ({
  path: path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
  message: `${code} was refused`,
  code,
})

/** An error of any shape, without issues unless they are given. */
export const failure = (facts: Partial<ApiErrorJSON>): ApiError => ApiError.fromJSON({ ...base, ...facts })
