'use client'
import { useState, useSyncExternalStore } from 'react'
import { createPlace, type Queue } from './createPlace.ts'

const key = Symbol.for('faultkit.toasters')
const world = globalThis as { [key]?: Queue }

function mounted(): Queue {
  world[key] ??= new Set()
  return world[key]
}

const no = (): boolean => false

/**
 * Says whether this is the toaster of the page: of several, also in other roots, the one that mounted first; when it
 * leaves, the next. Not on a server, nor while a page takes over what the server sent.
 */
export function useFirstToaster(): boolean {
  const [place] = useState(() => createPlace(mounted))
  return useSyncExternalStore(place.subscribe, place.isFirst, no)
}
