import type { ReactNode } from 'react'

/** Drawn on a 20-unit grid in 1.5 strokes, like the kit's own. */
const drawings = {
  light: (
    <>
      <circle cx="10" cy="10" r="3.25" />
      <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4" />
    </>
  ),
  dark: <path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z" />,
  system: <path d="M3 4h14v9.5H3zM7.5 17h5M10 13.5V17" />,
  plus: <path d="M10 4v12M4 10h12" />,
  cross: <path d="m5 5 10 10M15 5 5 15" />,
  chevron: <path d="m6 8 4 4 4-4" />,
  arrow: <path d="M4 10h12M11 5l5 5-5 5" />,
  lock: <path d="M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9" />,
  tick: <path d="m4 10.5 4 4 8-9" />,
  flask: <path d="M8 2.5v5L3.8 15a1.6 1.6 0 0 0 1.4 2.5h9.6a1.6 1.6 0 0 0 1.4-2.5L12 7.5v-5M6.5 2.5h7M6 12.5h8" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
