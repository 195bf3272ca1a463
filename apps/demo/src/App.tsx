import { FaultkitProvider } from '@faultkit/react'
import { ErrorToaster, OfflineNotice } from '@faultkit/ui'
import { useState } from 'react'
import { OrdersPage } from './orders/OrdersPage.tsx'
import { PanelAside } from './panel/PanelAside.tsx'
import { PanelDialog } from './panel/PanelDialog.tsx'
import { PaymentPage } from './payment/PaymentPage.tsx'
import { Footer } from './shell/Footer.tsx'
import { Header } from './shell/Header.tsx'
import { type Route, useRoute } from './shell/router.ts'
import { SessionPrompt } from './shell/SessionPrompt.tsx'
import { SkipLink } from './shell/SkipLink.tsx'
import { useMedia } from './shell/useMedia.ts'
import { ShopPage } from './shop/ShopPage.tsx'

function Page({ route }: { route: Route }) {
  if (route.page === 'orders') return <OrdersPage />
  if (route.page === 'pay') return <PaymentPage key={route.orderId} orderId={route.orderId} />
  return <ShopPage />
}

/** What the shop does when someone takes the step that a notice offers. */
const actions = {
  contact: ({ requestId }: { requestId?: string | undefined }) => {
    location.href = `mailto:help@elm-and-oat.example?subject=${encodeURIComponent(`Reference ${requestId ?? 'unknown'}`)}`
  },
}

export function App() {
  const route = useRoute()
  const wide = useMedia('(min-width: 70rem)')
  const [panelOpen, setPanelOpen] = useState(false)
  return (
    <FaultkitProvider actions={actions}>
      <SkipLink />
      <div className="frame">
        <div className="shop">
          <Header route={route} onOpenPanel={wide ? undefined : () => setPanelOpen(true)} />
          <main id="main" tabIndex={-1}>
            <OfflineNotice />
            <SessionPrompt />
            <div className="page">
              <Page route={route} />
            </div>
          </main>
          <Footer />
        </div>
        {wide ? (
          <PanelAside route={route} />
        ) : (
          <PanelDialog route={route} open={panelOpen} onClose={() => setPanelOpen(false)} />
        )}
      </div>
      {/* Inside the provider, so that a toast offers what the shop can do, too. */}
      <ErrorToaster />
    </FaultkitProvider>
  )
}
