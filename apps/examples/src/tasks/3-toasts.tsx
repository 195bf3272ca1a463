// Task 3: global toasts: the kit's own toaster, sonner, and a home-made one.
import { connectErrors } from '@faultkit/react-query'
import { ErrorToaster } from '@faultkit/ui'
import { sonnerToasts } from '@faultkit/ui/sonner'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Toaster, toast } from 'sonner'
import { bar } from '#shop/bar'

const client = connectErrors(new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } }))

// own toaster
export const OwnApp = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>
    {children}
    <ErrorToaster />
  </QueryClientProvider>
)

// sonner
export const SonnerApp = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>
    {children}
    <ErrorToaster show={sonnerToasts(toast)} />
    <Toaster />
  </QueryClientProvider>
)

// home-made: a banner bar with push/update/remove
export const HomeMade = () => (
  <ErrorToaster
    show={({ notice, count, act }) => {
      const id = bar.push(`${notice.title}${count > 1 ? ` (${count})` : ''}`, act)
      return () => bar.remove(id)
    }}
  />
)
