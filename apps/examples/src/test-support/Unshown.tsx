import { readResponse } from '@faultkit/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

/** A part of a page that reads, and whose author wrote nothing for the case that it fails. */
export function Unshown({ path }: { path: string }): ReactNode {
  const query = useQuery({ queryKey: [path], queryFn: () => readResponse(fetch(path)) })
  return <p>{query.isSuccess ? 'Loaded' : 'Nothing yet'}</p>
}
