'use client'
import { useTold } from '@faultkit/react'
import type { ReactNode } from 'react'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'

export interface ErrorBannerProps extends NoticeRoot {
  /** Anything thrown, an envelope or an `ApiErrorJSON`; `null`, `undefined` and a canceled request show nothing. */
  error: unknown
  /** Starts the operation again; the button is there only with it, or with the provider's own act for the step. */
  onRetry?: (() => void) | undefined
}

/** A notice in the page or section it belongs to. It stays until the error is gone, and keeps the toaster quiet about it. */
export function ErrorBanner({ error, onRetry, ...root }: ErrorBannerProps): ReactNode {
  const told = useTold(error, onRetry)
  return told && <NoticeFrame name="error-banner" {...told} root={root} />
}
