import { useSyncExternalStore } from 'react'
import { crash } from './crash.ts'
import { FaultChips } from './FaultChips.tsx'

/** What can go wrong without any server. */
export function PageFaults() {
  const asked = useSyncExternalStore(crash.subscribe, crash.get)
  return (
    <>
      <FaultChips
        legend="What goes wrong in the page"
        name="fault-page"
        faults={[{ id: 'crash', title: 'A part of the page crashes' }]}
        chosen={asked ? 'crash' : null}
        onChoose={(id) => crash.set(() => id === 'crash')}
      />
      <p className="explanation" aria-live="polite">
        {asked
          ? 'On the Orders page, “How it travels” throws while it is drawn.'
          : 'To be offline, use the real switch: your network’s, or the one in your browser’s developer tools.'}
      </p>
    </>
  )
}
