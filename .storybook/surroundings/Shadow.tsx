import styles from '@faultkit/ui/styles.css?inline'
import { type ReactElement, type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import partStyles from '../pages/parts/parts.css?inline'
import pageStyles from './page.css?inline'

// Made, not written into the page: a strict policy for styles allows it.
function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([styles, pageStyles, partStyles].join('\n'))
  return sheet
}

function openRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [makeSheet()]
  return root
}

/** Renders its children into a shadow root, where the page's style sheets do not reach. */
export function Shadow({ children }: { children: ReactNode }): ReactElement {
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  const attach = (host: HTMLElement | null): void => {
    if (host) setRoot(host.shadowRoot ?? openRoot(host))
  }
  return (
    <div className="book-shadow" ref={attach}>
      {root && createPortal(children, root)}
    </div>
  )
}
