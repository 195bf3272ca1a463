import { parseError } from '@faultkit/core'
import { RetryNotice } from '@faultkit/ui'
import { type ComponentProps, type ReactElement, useState } from 'react'

type Props = ComponentProps<typeof RetryNotice>

/** A retry notice whose wait starts when the story is opened: as long as the service asked, else twelve seconds. */
export function Counting(props: Props): ReactElement {
  const [dueAt] = useState(() => Date.now() + (parseError(props.error).retry.afterMs ?? 12_000))
  return <RetryNotice {...props} dueAt={props.phase === 'waiting' ? dueAt : undefined} />
}
