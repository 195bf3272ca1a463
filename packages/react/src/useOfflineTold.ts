'use client'
import { isClaimed, subscribeClaims } from '@faultkit/core'
import { useSyncExternalStore } from 'react'

/** What an `OfflineNotice` claims while it says so: one cause for all that waits for the network. */
export const offlineCause = 'faultkit: offline'

const subscribe = (changed: () => void): (() => void) => subscribeClaims(offlineCause, changed)
const get = (): boolean => isClaimed(offlineCause)

/** Whether an `OfflineNotice` says that there is no network. */
export const useOfflineTold = (): boolean => useSyncExternalStore(subscribe, get, get)
