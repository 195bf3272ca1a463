import type { ReactElement, ReactNode } from 'react'

export interface IconProps {
  /** A path on the 20-unit grid, from `shapes.ts`. */
  shape: string
  /** Says it in words where the shape tells something the text does not; decoration without. */
  label?: string | undefined
  /** Breaks its lines: nobody knows yet. */
  dash?: string | undefined
  /** What stands round it: more paths. */
  children?: ReactNode
}

/** One of the kit's own icons: 20-unit grid, 1.75 stroke, the colour of the text around it. */
export function Icon({ shape, label, dash, children }: IconProps): ReactElement {
  return (
    <svg
      data-part="icon"
      viewBox="0 0 20 20"
      width="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeDasharray={dash}
      role="img"
      aria-label={label}
      aria-hidden={!label}
    >
      {children}
      <path d={shape} />
    </svg>
  )
}
