import { createRoot } from 'react-dom/client'
import { tick } from './tick.ts'
import type { Contender, Messages } from './types.ts'

type Prepare = (messages: Messages) => () => void

export interface Mounted {
  readonly place: HTMLElement
  readonly prepare: Prepare
  /** How many messages stand on the page. */
  readonly shown: () => number
  /** How many submits reached the app's handler. */
  readonly submits: () => number
  readonly unmount: () => void
}

/** One contender's form on the page, with all its fields. */
export async function mount({ Form }: Contender, names: readonly string[]): Promise<Mounted> {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  let prepare: Prepare = () => () => undefined
  const ready = (next: Prepare): void => {
    prepare = next
  }
  let submits = 0
  const sent = (): void => {
    submits += 1
  }
  root.render(<Form names={names} ready={ready} sent={sent} />)
  // Effects that subscribe, and microtasks that wait for them.
  while (place.getElementsByTagName('input').length < names.length) await tick()
  await tick(5)
  const messages = place.getElementsByClassName('message')
  return {
    place,
    prepare: (said) => prepare(said),
    shown: () => messages.length,
    submits: () => submits,
    unmount: () => {
      root.unmount()
      place.remove()
    },
  }
}
