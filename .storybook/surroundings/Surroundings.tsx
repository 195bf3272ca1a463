import { FaultkitProvider } from '@faultkit/react'
import { ErrorToaster } from '@faultkit/ui'
import type { Decorator } from '@storybook/react-vite'
import { Fragment, type ReactElement, type ReactNode, StrictMode, useLayoutEffect } from 'react'
import { emulateMedia } from './emulateMedia.ts'
import { directionOf, locales } from './locales.ts'
import { Modal } from './Modal.tsx'
import { Shadow } from './Shadow.tsx'

type Globals = Readonly<Record<string, unknown>>

interface SurroundingsProps {
  globals: Globals
  /** The story has the page for itself: no docs page around it. */
  alone: boolean
  /** The app's toaster stands beside it, once, as in a real app. */
  toaster: boolean
  children: ReactNode
}

const directionIn = ({ direction, locale }: Globals): string =>
  direction === 'auto' ? directionOf(String(locale)) : String(direction)

// Toasts and dialogs leave the story's own element, so the page itself must wear the theme as well.
function dressPage(globals: Globals, alone: boolean): void {
  const root = document.documentElement
  root.dataset.theme = String(globals.theme)
  root.style.fontSize = `${String(globals.textSize)}%`
  root.lang = alone ? String(globals.locale) : 'en'
  root.dir = alone ? directionIn(globals) : 'ltr'
  const shadows = [...document.querySelectorAll('.book-shadow')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  for (const place of [document, ...shadows]) {
    emulateMedia(place, 'prefers-contrast', 'more', globals.contrast === 'more')
    emulateMedia(place, 'prefers-reduced-motion', 'reduce', globals.motion === 'reduced')
  }
}

function Surroundings({ globals, alone, toaster, children }: SurroundingsProps): ReactElement {
  useLayoutEffect(() => dressPage(globals, alone))
  const Mode = globals.strictMode === 'off' ? Fragment : StrictMode
  const Host = globals.place === 'modal' && alone ? Modal : Fragment
  const Root = globals.shadow === 'on' ? Shadow : Fragment
  return (
    <Mode>
      <FaultkitProvider locale={locales.get(String(globals.locale))}>
        <Host>
          <Root>
            <div
              data-theme={globals.theme}
              dir={directionIn(globals)}
              lang={String(globals.locale)}
              className="book-stage"
            >
              {children}
            </div>
          </Root>
        </Host>
        {alone && toaster && <ErrorToaster />}
      </FaultkitProvider>
    </Mode>
  )
}

/** Puts the toolbar's app around a story: theme, language, text size, StrictMode, shadow root, open modal. */
export const withSurroundings: Decorator = (Story, { globals, viewMode, parameters }) => (
  <Surroundings globals={globals} alone={viewMode !== 'docs'} toaster={parameters.toaster !== false}>
    <Story />
  </Surroundings>
)
