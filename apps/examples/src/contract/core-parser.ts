// '@faultkit/core/parser': the same doors with only the named dialects in the bundle
import type { ApiError, Dialect, Envelope, ErrorContext } from './core.ts'
export declare function createParser(options: { dialects: readonly Dialect[] }): {
  parseError(thrown: unknown, context?: ErrorContext): ApiError
  readError(thrown: unknown, context?: ErrorContext): Promise<ApiError>
  parseEnvelope(envelope: Envelope, context?: ErrorContext): ApiError | undefined
}
