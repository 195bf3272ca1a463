'use client'
import type { ReactElement } from 'react'
import { ErrorBoundary, type ErrorBoundaryPropsWithComponent } from 'react-error-boundary'
import { ErrorFallback } from '../error-fallback/ErrorFallback.tsx'

type BoundaryProps = Omit<ErrorBoundaryPropsWithComponent, 'FallbackComponent' | 'fallback' | 'fallbackRender'>

export interface FaultkitBoundaryProps extends BoundaryProps {
  /** Forgets what failed before the part is rendered again, so that it is fetched anew: `useQueryErrorResetBoundary().reset` of TanStack Query. */
  reset?: (() => void) | undefined
}

/** A part of the page that may fail alone: react-error-boundary with the kit's fallback. */
export function FaultkitBoundary({ reset, onReset, ...boundary }: FaultkitBoundaryProps): ReactElement {
  return (
    <ErrorBoundary
      FallbackComponent={ErrorFallback}
      onReset={(details) => {
        reset?.()
        onReset?.(details)
      }}
      {...boundary}
    />
  )
}
