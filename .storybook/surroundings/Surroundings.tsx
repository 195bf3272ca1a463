import { FaultkitProvider } from '@faultkit/react'
import type { Decorator } from '@storybook/react-vite'
import { Fragment, type ReactElement, type ReactNode, StrictMode, useLayoutEffect } from 'react'
import { locales } from './locales.ts'

type Globals = Readonly<Record<string, unknown>>

// Toasts and dialogs leave the story's own element, so the page itself must wear the theme as well.
function dressPage(globals: Globals, alone: boolean): void {
  const root = document.documentElement
  root.dataset.theme = String(globals.theme)
  root.style.fontSize = String(globals.textSize)
  root.lang = String(globals.locale)
  root.dir = alone ? String(globals.direction) : 'ltr'
}

function Surroundings({
  globals,
  alone,
  children,
}: {
  globals: Globals
  alone: boolean
  children: ReactNode
}): ReactElement {
  useLayoutEffect(() => dressPage(globals, alone))
  const Mode = globals.strictMode === 'off' ? Fragment : StrictMode
  return (
    <Mode>
      <FaultkitProvider locale={locales.get(String(globals.locale))}>
        <div
          data-theme={globals.theme}
          dir={String(globals.direction)}
          lang={String(globals.locale)}
          className="book-stage"
        >
          {children}
        </div>
      </FaultkitProvider>
    </Mode>
  )
}

/** Puts the toolbar's app around a story: theme, direction, language, text size, StrictMode. */
export const withSurroundings: Decorator = (Story, { globals, viewMode }) => (
  <Surroundings globals={globals} alone={viewMode !== 'docs'}>
    <Story />
  </Surroundings>
)
