import { Profiler, type ReactElement, type ReactNode } from 'react'

/** Rows drawn since the last look, in the build that counts them. */
export const drawn = new Set<string>()

/**
 * A row whose renders are counted, whatever library draws it. In an element of its own, as rows are: React takes the square of the
 * time to put a message between thousands of siblings.
 */
export function Counted({ name, children }: { name: string; children: ReactNode }): ReactElement {
  if (import.meta.env.MODE !== 'counting') return <div>{children}</div>
  return (
    <Profiler id={name} onRender={() => void drawn.add(name)}>
      <div>{children}</div>
    </Profiler>
  )
}
