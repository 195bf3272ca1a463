export { connectErrors } from './connectErrors.ts'
export type { IdempotencyProvider } from './idempotencyHeader.ts'
export { idempotencyHeader } from './idempotencyHeader.ts'
export type {
  ConnectOptions,
  IdempotentMutationOptions,
  IdempotentMutationResult,
  Judgement,
  Operation,
  OutcomeState,
  QueryLike,
  RetryState,
} from './types.ts'
export { useIdempotentMutation } from './useIdempotentMutation.ts'
export { useRetryState } from './useRetryState.ts'
export type { SessionState } from './useSession.ts'
export { useSession } from './useSession.ts'
