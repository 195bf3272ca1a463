'use client'
import { LiveRegion, offlineCause, useOnline, useText } from '@faultkit/react'
import type { ReactElement } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { offline } from '../icon/shapes.ts'
import { NoticeFrame, type NoticeRoot } from '../notice/NoticeFrame.tsx'
import { speech } from '../notice/speech.ts'

export interface OfflineNoticeProps extends NoticeRoot {
  /** The app really keeps what a person does until the connection is back, and the notice may say so. */
  kept?: boolean | undefined
}

/** Says that the device has no network, for as long as it has none. */
export function OfflineNotice({ kept, ...root }: OfflineNoticeProps): ReactElement {
  const online = useOnline()
  const text = useText()
  const notice = {
    title: text('ui_offline'),
    detail: text(kept ? 'ui_kept' : 'ui_offline_detail'),
  }
  return (
    <>
      {!online && (
        <NoticeFrame
          name="offline-notice"
          icon={<Icon shape={offline} />}
          claim={offlineCause}
          say={null}
          {...{ notice, root }}
        />
      )}
      <LiveRegion message={online ? undefined : speech(notice)} />
    </>
  )
}
