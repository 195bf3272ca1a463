'use client'
import type { Incident, ShowIncident } from '@faultkit/react'
import { createElement, type ReactElement, useSyncExternalStore } from 'react'
import { toastMessage } from './toastMessage.ts'

/** What MUI's `Snackbar` takes to show one incident. */
export interface MuiSnackbar {
  readonly open: boolean
  readonly message?: ReactElement | undefined
  readonly action?: ReactElement | undefined
  readonly onClose: (event: unknown, reason?: string) => void
}

/** Where incidents go in, and where a `Snackbar` finds what to show. */
export interface MuiSnackbars {
  readonly show: ShowIncident
  /** A hook: `<Snackbar {...useSnackbar()} />`. */
  readonly useSnackbar: () => MuiSnackbar
}

function titled(incident: Incident): ReactElement {
  const { notice, count } = incident
  const title = createElement('strong', null, count > 1 ? `${notice.title} (${count})` : notice.title)
  return createElement('div', null, title, createElement('div', null, toastMessage(incident)))
}

/**
 * Shows incidents in MUI's `Snackbar`, one at a time, the newest first, until someone sends them away; a click elsewhere
 * does not. `close` is the name of the button, for readers of other languages.
 */
export function muiSnackbars({ close = 'Close' }: { close?: string } = {}): MuiSnackbars {
  const standing = new Map<string, Incident>()
  const listeners = new Set<() => void>()
  const sendAway = (_event: unknown, reason?: string): void => {
    const newest = [...standing.keys()].at(-1)
    if (reason === 'clickaway' || newest === undefined) return
    standing.delete(newest)
    update()
  }
  const action = createElement('button', { type: 'button', onClick: sendAway }, close)
  let current: MuiSnackbar = { open: false, onClose: sendAway }
  const update = (): void => {
    const newest = [...standing.values()].at(-1)
    // What it said stands there while it fades out.
    current = newest ? { open: true, message: titled(newest), action, onClose: sendAway } : { ...current, open: false }
    for (const changed of listeners) changed()
  }
  const subscribe = (changed: () => void) => {
    listeners.add(changed)
    return () => void listeners.delete(changed)
  }
  const get = (): MuiSnackbar => current
  return {
    show: (incident) => {
      standing.set(incident.id, incident)
      update()
      return () => {
        // Shown again meanwhile, it is no longer this one's to take away.
        if (standing.get(incident.id) !== incident) return
        standing.delete(incident.id)
        update()
      }
    },
    useSnackbar: () => useSyncExternalStore(subscribe, get, get),
  }
}
