import type { ApiError } from '@faultkit/core'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError
  }
}
