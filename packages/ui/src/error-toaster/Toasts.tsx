'use client'
import { type LiveLine, LiveRegion, useIncidents, useText } from '@faultkit/react'
import { type ReactElement, type ReactPortal, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { speech } from '../notice/speech.ts'
import { createFocusKeeper, type FocusKeeper } from './createFocusKeeper.ts'
import { createHost, type Host } from './createHost.ts'
import { Toast } from './Toast.tsx'

const visible = 3

function createToaster(): Host & FocusKeeper {
  const host = createHost()
  return { ...host, ...createFocusKeeper(host.element) }
}

type Shown = Pick<ReturnType<typeof useIncidents>, 'incidents' | 'dismiss'>

/** The kit's own toaster: over any dialog, reachable by F6, newest in front. */
export function Toasts(): ReactPortal {
  const { incidents, dismiss, said } = useIncidents()
  const [toaster] = useState(createToaster)
  const isEmpty = !incidents[0]
  useLayoutEffect(() => toaster.mount(), [toaster])
  useLayoutEffect(() => {
    const stop = new AbortController()
    if (!isEmpty) for (const start of [toaster.follow, toaster.listen]) start(stop.signal)
    return () => stop.abort()
  }, [toaster, isEmpty])
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the list, whatever it is.
  useLayoutEffect(() => toaster.handOver(), [toaster, incidents])
  // Both regions stand there before anything is to be said.
  const linesOf = (urgent: boolean): LiveLine[] =>
    incidents
      .filter(({ notice }) => (notice.severity === 'critical') === urgent)
      .map(({ id, notice }) => ({ id, text: speech(notice) }))
  return createPortal(
    <>
      <LiveRegion said={said} lines={linesOf(false)} />
      <LiveRegion said={said} lines={linesOf(true)} politeness="assertive" />
      {!isEmpty && <Stack incidents={incidents.toReversed()} dismiss={dismiss} />}
    </>,
    toaster.element,
  )
}

function Stack({ incidents, dismiss }: Shown): ReactElement {
  const [isOpen, setIsOpen] = useState(false)
  const text = useText()
  const n = incidents.length - visible
  return (
    <section
      data-part="stack"
      data-state={isOpen ? 'open' : undefined}
      aria-label={text('ui_notices')}
      aria-keyshortcuts="F6"
    >
      <div data-part="pile">
        {incidents.slice(0, isOpen ? undefined : visible).map((incident) => (
          <Toast key={incident.id} incident={incident} dismiss={dismiss} />
        ))}
      </div>
      {n > 0 && (
        <button type="button" data-part="more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {text('ui_more', { n })}
        </button>
      )}
    </section>
  )
}
