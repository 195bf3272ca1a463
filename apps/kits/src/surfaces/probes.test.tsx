import '@faultkit/ui/styles.css'
import { type ReactElement, useState } from 'react'
import { expect, test } from 'vitest'
import { NativeDialog } from '../dialogs/NativeDialog.tsx'
import type { Contender } from './Contender.ts'
import { step } from './Contender.ts'
import { faultkit } from './contenders/faultkit.tsx'
import { openBoth } from './openBoth.tsx'
import { isReached, probe } from './probes.ts'

const listeners = new Set<(retry: () => void) => void>()

function Beneath(): ReactElement | false {
  const [retry, setRetry] = useState<() => void>()
  listeners.add((next) => setRetry(() => next))
  return (
    retry !== undefined && (
      <button type="button" onClick={retry}>
        {step}
      </button>
    )
  )
}

/** A toaster that knows nothing of modals. */
const naive: Contender = {
  name: 'naive',
  Host: Beneath,
  fail: (retry) => {
    for (const show of listeners) show(retry)
    return () => listeners.clear()
  },
}

test.each(['toast', 'modal'] as const)(
  'the kit’s own toast is seen, exposed, clicked and reached, %s first',
  async (first) => {
    expect(await probe(await openBoth(faultkit, NativeDialog, first))).toEqual({
      seen: true,
      exposed: true,
      clicked: true,
    })
    expect(await isReached(faultkit.hotkey)).toBe(true)
  },
)

test('one that lies beneath the modal is none of it', async () => {
  const isTaken = await openBoth(naive, NativeDialog, 'toast')
  expect(await probe(isTaken)).toEqual({ seen: false, exposed: false, clicked: false })
  expect(await isReached('{F6}')).toBe(false)
})
