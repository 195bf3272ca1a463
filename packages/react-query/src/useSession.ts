'use client'
import type { ApiError } from '@faultkit/core'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { sharedStore } from './connection.ts'
import { createSessionStore, noErrors } from './createSessionStore.ts'

/** What waits for a sign-in; spread it into `<SessionNotice>`. */
export interface SessionState {
  /** The reads and writes that came back because the session ended; empty while all is well. */
  readonly error: readonly ApiError[]
  /** Somebody is signed in: sends each of them again, once. */
  readonly onSignedIn: () => void
}

/** Gathers what came back because the session ended, so that one prompt stands for all of it: `<SessionNotice {...useSession()} onSignIn={open} />`. */
export function useSession(): SessionState {
  const client = useQueryClient()
  const store = sharedStore(client, 'session', (connection) => createSessionStore(client, connection))
  const error = useSyncExternalStore(store.subscribe, store.get, getServerSnapshot)
  return { error, onSignedIn: store.resume }
}

const getServerSnapshot = (): typeof noErrors => noErrors
