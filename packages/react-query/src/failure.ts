import type { ApiError, Gate } from '@faultkit/core'

/** Which endpoint of which API; a name is a kind of request, without ids in it. */
export type Route = Parameters<Gate['run']>[0]

/** The last failure of a query, which route it names, and since when (epoch milliseconds) it fails. */
export interface Failure {
  readonly error: ApiError
  readonly route: Route
  readonly since: number
}
