import '@faultkit/ui/styles.css'
import './styles/index.css'
import { connectErrors } from '@faultkit/react-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

const client = connectErrors(new QueryClient({ defaultOptions: { queries: { staleTime: 5_000 } } }))

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}
