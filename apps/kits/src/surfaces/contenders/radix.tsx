import * as Toast from '@radix-ui/react-toast'
import { type ReactElement, useSyncExternalStore } from 'react'
import { type Contender, sentence, step } from '../Contender.ts'

interface Shown {
  readonly id: number
  readonly retry: () => void
  readonly stays: boolean
}

let shown: readonly Shown[] = []
const listeners = new Set<() => void>()
const set = (next: readonly Shown[]): void => {
  shown = next
  for (const hear of listeners) hear()
}
const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

function Host(): ReactElement {
  const all = useSyncExternalStore(subscribe, () => shown)
  return (
    <Toast.Provider>
      {all.map(({ id, retry, stays }) => (
        <Toast.Root key={id} {...(stays && { duration: Number.POSITIVE_INFINITY })}>
          <Toast.Title>{sentence}</Toast.Title>
          <Toast.Action altText={step} onClick={retry}>
            {step}
          </Toast.Action>
          <Toast.Close>Close</Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="toasts" />
    </Toast.Provider>
  )
}

export const radix: Contender = {
  name: 'Radix',
  Host,
  fail: (retry, stays) => {
    set([...shown, { id: shown.length, retry, stays }])
    return () => set([])
  },
  hotkey: '{F8}',
}
