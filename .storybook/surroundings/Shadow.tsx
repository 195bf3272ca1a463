import styles from '@faultkit/ui/styles.css?inline'
import { type ReactElement, type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import partStyles from '../pages/parts/parts.css?inline'
import pageStyles from './page.css?inline'

const sheets = [styles, pageStyles, partStyles].join('\n')

/** Renders its children into a shadow root, where the page's style sheets do not reach. */
export function Shadow({ children }: { children: ReactNode }): ReactElement {
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  const attach = (host: HTMLElement | null): void => {
    if (host) setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' }))
  }
  return (
    <div className="book-shadow" ref={attach}>
      {root &&
        createPortal(
          <>
            <style>{sheets}</style>
            {children}
          </>,
          root,
        )}
    </div>
  )
}
