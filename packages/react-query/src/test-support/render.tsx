import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { type RenderResult, render } from 'vitest-browser-react'

/** Renders under a client, as an app does. */
export function renderWith(client: QueryClient, children: ReactNode): Promise<RenderResult> {
  return render(<QueryClientProvider client={client}>{children}</QueryClientProvider>)
}

interface Caught {
  readonly caught?: { readonly error: unknown }
}

/** Shows what a boundary was given. */
export class Boundary extends Component<
  { readonly show: (error: unknown) => ReactNode; readonly children: ReactNode },
  Caught
> {
  static getDerivedStateFromError(error: unknown): Caught {
    return { caught: { error: error } }
  }
  override state: Caught = {}
  override render(): ReactNode {
    const { caught } = this.state
    return caught ? this.props.show(caught.error) : this.props.children
  }
}
