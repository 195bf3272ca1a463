import { onTestFinished } from 'vitest'

/** What a screen reader was asked to say. */
export interface Said {
  readonly text: string
  readonly urgent: boolean
}

interface Speaker {
  ariaNotify?: ((this: Element, text: string, options?: { priority?: string }) => void) | undefined
}

/** Everything said from now on through `ariaNotify`, in order; the browser still gets it. */
export function listen(): readonly Said[] {
  const said: Said[] = []
  const speaker: Element & Speaker = Element.prototype
  const real = speaker.ariaNotify
  speaker.ariaNotify = function (text, options) {
    said.push({ text, urgent: options?.priority === 'high' })
    real?.call(this, text, options)
  }
  onTestFinished(() => {
    speaker.ariaNotify = real
  })
  return said
}

/** What is written into live regions that stood there before, in a browser without `ariaNotify`. */
export function listenWithoutNotify(): readonly Said[] {
  const said: Said[] = []
  const speaker: Element & Speaker = Element.prototype
  const real = speaker.ariaNotify
  speaker.ariaNotify = undefined
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const role = target instanceof Element ? target.getAttribute('role') : null
      if (role !== 'status' && role !== 'alert') continue
      for (const node of addedNodes) said.push({ text: node.textContent ?? '', urgent: role === 'alert' })
    }
  })
  observer.observe(document, { subtree: true, childList: true })
  onTestFinished(() => {
    observer.disconnect()
    speaker.ariaNotify = real
  })
  return said
}
