import type { ReactElement } from 'react'

export interface ActionProps {
  onClick?: (() => void) | undefined
  /** Stays in place and says that it is not possible now. */
  disabled?: boolean | undefined
  children: string
}

/** A step the notice offers; nothing when nobody can take it. */
export function Action({ onClick, disabled, children }: ActionProps): ReactElement | null {
  if (!onClick) return null
  return (
    <button
      type="button"
      data-part="action"
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </button>
  )
}
