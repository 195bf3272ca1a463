import { connectErrors } from '@faultkit/react-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

/** An app with a client of its own, so that no test finds what another one asked for. */
export function WithClient({ children }: { children: ReactNode }): ReactNode {
  const [client] = useState(() => connectErrors(new QueryClient()))
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
