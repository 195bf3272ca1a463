import type { Query } from '@tanstack/react-query'
import type { Connection } from './connection.ts'

/** Who presses again so soon wants the same request, which may still be answered. */
const sameWishMs = 1000

/**
 * Sends a query at once, wherever it stands. A first load would silently join the waiting promise, so the wait is
 * cancelled first; one paused for the network is sent regardless, because the browser's word on being online is often wrong.
 */
export function retryNow(query: Query, { trackOf }: Connection): void {
  const track = trackOf(query)
  if (track.attempt && !track.isHeld && Date.now() - track.attempt.at < sameWishMs) return
  const { fetchStatus, fetchMeta } = query.state
  const options = fetchStatus === 'paused' ? { ...query.options, networkMode: 'always' as const } : undefined
  void query.cancel({ silent: true })
  track.isUrgent = true
  track.isHeld = false
  query.fetch(options, { cancelRefetch: true, meta: fetchMeta as NonNullable<typeof fetchMeta> }).catch(() => undefined)
}
