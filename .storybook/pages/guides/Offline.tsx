import { OfflineNotice } from '@faultkit/ui'
import { type ReactElement, useEffect } from 'react'
import { goOffline, goOnline } from '../parts/goOffline.ts'

/** A page whose network goes and comes back. */
export function Offline(): ReactElement {
  useEffect(() => goOnline, [])
  return (
    <div className="book-form">
      <OfflineNotice />
      <div className="book-buttons">
        <button type="button" onClick={goOffline}>
          Pull the plug
        </button>
        <button type="button" className="book-second" onClick={goOnline}>
          Put it back
        </button>
      </div>
    </div>
  )
}
