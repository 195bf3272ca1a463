import { type ErrorContext, readError } from '@faultkit/core'
import { CancelledError } from '@tanstack/react-query'
import { isControlFlow } from './isControlFlow.ts'

/** Says whether a thrown value is no error but a signal to a router or to TanStack itself. */
export const isSignal = (thrown: unknown): boolean => thrown instanceof CancelledError || isControlFlow(thrown)

/** What a cache is to hold instead of a thrown value: an `ApiError`, its body read. */
export const convertThrown = async (thrown: unknown, context?: ErrorContext): Promise<unknown> =>
  isSignal(thrown) ? thrown : readError(thrown, context)
