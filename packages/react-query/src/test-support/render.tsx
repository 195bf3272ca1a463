import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { type RenderResult, render } from 'vitest-browser-react'

/** Renders under a client, as an app does. */
export function renderWith(client: QueryClient, children: ReactNode): Promise<RenderResult> {
  return render(<QueryClientProvider client={client}>{children}</QueryClientProvider>)
}

/** Shows what a boundary was given. */
export class Boundary extends Component<
  { readonly show: (error: unknown) => ReactNode; readonly children: ReactNode },
  { readonly caught?: { readonly error: unknown } }
> {
  override state: { readonly caught?: { readonly error: unknown } } = {}
  static getDerivedStateFromError(error: unknown) {
    return { caught: { error } }
  }
  override render() {
    const { caught } = this.state
    return caught ? this.props.show(caught.error) : this.props.children
  }
}
