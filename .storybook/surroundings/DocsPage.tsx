import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks'
import { type PropsWithChildren, type ReactElement, useEffect, useState } from 'react'
import { addons } from 'storybook/preview-api'
import { dark, light } from './theme.ts'
import { initialGlobals } from './toolbar.ts'

interface GlobalsChanged {
  globals: Readonly<Record<string, unknown>>
}

const fromAddress = (): string =>
  /theme:(light|dark)/.exec(new URLSearchParams(location.search).get('globals') ?? '')?.[1] ?? initialGlobals.theme

// A docs page gets no globals of its own: the first value stands in its address, later ones come over the channel.
function useTheme(): string {
  const [theme, setTheme] = useState(fromAddress)
  useEffect(() => {
    const changed = ({ globals }: GlobalsChanged) => setTheme(String(globals.theme))
    const channel = addons.getChannel()
    channel.on('globalsUpdated', changed)
    return () => channel.off('globalsUpdated', changed)
  }, [])
  return theme
}

/** Storybook's own docs page in the book's colours, following the theme switch. */
export function DocsPage(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const theme = useTheme()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return <DocsContainer {...props} theme={theme === 'dark' ? dark : light} />
}
