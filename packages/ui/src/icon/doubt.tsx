import type { ReactElement } from 'react'
import { Icon } from './Icon.tsx'
import { circle, dot } from './shapes.ts'

/** Nobody knows yet: the outline is broken. */
export const doubt: ReactElement = (
  <Icon shape={dot}>
    <path d={circle} strokeDasharray="2.3 2.936" />
  </Icon>
)
