import type { ReactElement } from 'react'

export interface IconProps {
  /** A path on the 20-unit grid, from `shapes.ts`. */
  shape: string
  /** Says it in words where the shape tells something the text does not; decoration without. */
  label?: string | undefined
  /** Breaks the outline, for what nobody knows yet. */
  dashed?: boolean | undefined
}

/** One of the kit's own icons: 20-unit grid, 1.75 stroke, the colour of the text around it. */
export function Icon({ shape, label, dashed }: IconProps): ReactElement {
  const [outline, rest] = shape.split('|')
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or decoration beside the words
    <svg
      data-part="icon"
      viewBox="0 0 20 20"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...name}
    >
      <path d={outline} strokeDasharray={dashed ? '2.4 3.01' : undefined} />
      {rest && <path d={rest} />}
    </svg>
  )
}
