'use client'
import { useApiError, useClaim, useNotice } from '@faultkit/react'
import type { ReactNode } from 'react'
import { Action } from '../notice/Action.tsx'
import { NoticeFrame } from '../notice/NoticeFrame.tsx'
import { useStep } from '../notice/useStep.ts'

export interface ErrorBannerProps {
  /** Anything thrown, an envelope or an `ApiErrorJSON`; `null`, `undefined` and a canceled request show nothing. */
  error: unknown
  /** Starts the operation again; the button is there only with it, or with the provider's own act for the step. */
  onRetry?: (() => void) | undefined
}

/** A notice in the page or section it belongs to. It stays until the error is gone, and keeps the toaster quiet about it. */
export function ErrorBanner({ error: thrown, onRetry }: ErrorBannerProps): ReactNode {
  const error = useApiError(thrown)
  const notice = useNotice(error)
  const step = useStep(error, notice, onRetry)
  useClaim(notice && error, 'banner')
  if (!notice) return null
  const { title, detail, reassurance, severity } = notice
  return (
    <NoticeFrame name="error-banner" tone={severity} {...{ title, detail, reassurance, error }}>
      {step && <Action onClick={step.act}>{step.label}</Action>}
    </NoticeFrame>
  )
}
