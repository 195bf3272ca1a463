import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { type PropsWithChildren, type ReactElement, useEffect, useSyncExternalStore } from 'react'
import { addons } from 'storybook/preview-api'
import { dark, light } from './theme.ts'
import { initialGlobals } from './toolbar.ts'

interface GlobalsChanged {
  globals: Readonly<Record<string, unknown>>
}

const fromAddress = (): string =>
  /theme:(light|dark)/.exec(new URLSearchParams(location.search).get('globals') ?? '')?.[1] ?? initialGlobals.theme

// A docs page gets no globals of its own: the first value stands in its address, later ones come over the channel. They are
// kept here, because a page that is drawn anew would read its old address again.
let current = fromAddress()
const changed = new Set<() => void>()
void addons.ready().then((channel) => {
  channel.on('globalsUpdated', ({ globals }: GlobalsChanged) => {
    current = String(globals.theme)
    for (const tell of changed) tell()
  })
})
const subscribe = (tell: () => void): (() => void) => {
  changed.add(tell)
  return () => changed.delete(tell)
}

const useTheme = (): string => useSyncExternalStore(subscribe, () => current)

/** Storybook's own docs page in the book's colours, following the theme switch. */
export function DocsPage(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const theme = useTheme()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return <DocsContainer {...props} theme={theme === 'dark' ? dark : light} />
}
