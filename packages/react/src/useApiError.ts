'use client'
import { type ApiError, parseError } from '@faultkit/core'
import { useMemo } from 'react'

/** Any thrown value, envelope or `ApiErrorJSON` as an `ApiError`; `null` and `undefined` are "no error". */
export function useApiError(error: unknown): ApiError | null {
  return useMemo(() => (error === null || error === undefined ? null : parseError(error)), [error])
}
