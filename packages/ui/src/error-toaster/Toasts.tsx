'use client'
import { LiveRegion, useIncidents } from '@faultkit/react'
import { type ReactElement, type ReactPortal, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { speech } from '../notice/speech.ts'
import { useText } from '../useText.ts'
import { createFocusKeeper, type FocusKeeper } from './createFocusKeeper.ts'
import { createHost, type Host } from './createHost.ts'
import { Toast } from './Toast.tsx'

const visible = 3

function createToaster(): Host & FocusKeeper {
  const host = createHost()
  return { ...host, ...createFocusKeeper(host.element) }
}

/** The kit's own toaster: over any dialog, reachable by F6, newest in front. */
export function Toasts(): ReactPortal {
  const { incidents, dismiss } = useIncidents()
  const [toaster] = useState(createToaster)
  const newest = useMemo(() => incidents.toReversed(), [incidents])
  const isEmpty = newest.length === 0
  useLayoutEffect(() => toaster.mount(), [toaster])
  useLayoutEffect(() => (isEmpty ? undefined : toaster.follow()), [toaster, isEmpty])
  useLayoutEffect(() => {
    if (newest) toaster.handOver()
  }, [toaster, newest])
  useEffect(() => {
    if (newest.length === 0) return undefined
    return toaster.listen((index) => {
      const incident = newest[index]
      if (incident) dismiss(incident.id)
    })
  }, [toaster, newest, dismiss])
  return createPortal(
    <>
      <Regions incidents={newest} />
      {!isEmpty && <Stack incidents={newest} dismiss={dismiss} />}
    </>,
    toaster.element,
  )
}

type Shown = ReturnType<typeof useIncidents>

function Stack({ incidents, dismiss }: Shown): ReactElement {
  const [isOpen, setIsOpen] = useState(false)
  const text = useText()
  const n = incidents.length - visible
  const shown = isOpen ? incidents : incidents.slice(0, visible)
  return (
    <section
      data-part="stack"
      data-state={isOpen ? 'open' : undefined}
      aria-label={text('ui_notices', 'Notifications')}
      aria-keyshortcuts="F6"
    >
      <div data-part="pile">
        {shown.map((incident) => (
          <Toast key={incident.id} incident={incident} dismiss={dismiss} />
        ))}
      </div>
      {n > 0 && (
        <button type="button" data-part="more" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {text('ui_more', '{n} more', { n })}
        </button>
      )}
    </section>
  )
}

// Both stand there before anything is to be said.
function Regions({ incidents }: Pick<Shown, 'incidents'>): ReactElement {
  const [urgent, calm] = useMemo(() => {
    const lines = incidents.map(({ id, notice }) => ({
      id,
      text: speech(notice),
      urgent: notice.severity === 'critical',
    }))
    return [lines.filter((line) => line.urgent), lines.filter((line) => !line.urgent)]
  }, [incidents])
  return (
    <>
      <LiveRegion lines={calm} />
      <LiveRegion lines={urgent} politeness="assertive" />
    </>
  )
}
