'use client'
import type { Surface } from '@faultkit/core'
import { useClaim } from '@faultkit/react'
import type { ReactNode } from 'react'

interface ClaimsProps {
  errors: readonly unknown[]
  surface: Surface
}

/** The claims of all the errors that one surface shows: a component for each, since hooks cannot be counted at run time. */
export function Claims({ errors: [first, ...rest], surface }: ClaimsProps): ReactNode {
  useClaim(first, surface)
  return rest.length > 0 && <Claims errors={rest} surface={surface} />
}
