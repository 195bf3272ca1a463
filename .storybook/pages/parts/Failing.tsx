import { type ApiError, publishError } from '@faultkit/core'
import { type ReactElement, type ReactNode, useEffect } from 'react'
import { Beside } from './Beside.tsx'
import { wireOf } from './replies.ts'

interface FailingProps {
  /** What fails, one after the other, with nobody on the page who shows it. */
  errors: readonly ApiError[]
  retry?: () => void
  children: ReactNode
}

/** A page on which requests fail that no field, banner or boundary shows. */
export function Failing({ errors, retry, children }: FailingProps): ReactElement {
  useEffect(() => {
    const withdrawals = errors.map((error) => publishError(error, retry && { retry }))
    return () => {
      for (const withdraw of withdrawals) withdraw()
    }
  }, [errors, retry])
  const wires = new Set(errors.flatMap((error) => wireOf(error) ?? []))
  return (
    <Beside wires={[...wires]} first>
      <p className="book-quiet">The page goes on; the notice stands at its lower end.</p>
      {children}
    </Beside>
  )
}
