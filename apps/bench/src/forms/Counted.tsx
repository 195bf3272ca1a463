import { Profiler, type ReactElement, type ReactNode } from 'react'

/** Rows drawn since the last look, in the build that counts them. */
export const drawn = new Set<string>()

/** A row whose renders are counted, whatever library draws it. */
export function Counted({ name, children }: { name: string; children: ReactNode }): ReactElement {
  if (import.meta.env.MODE !== 'counting') return <>{children}</>
  return (
    <Profiler id={name} onRender={() => void drawn.add(name)}>
      {children}
    </Profiler>
  )
}
