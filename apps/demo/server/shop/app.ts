import { Hono } from 'hono'
import type { ShopConfig } from '../wire.ts'
import { createPages, strictHeaders } from './pages.ts'
import { createPanel, type PanelOptions } from './panel.ts'
import { createPayments, type PaymentsOptions } from './payments.ts'

interface Options {
  /** Asked anew for each page that asks: signing in changes it. */
  config: () => ShopConfig
  payments: PaymentsOptions
  panel: PanelOptions
  /** Where the built page lies. */
  pages: string
}

/** The shop's own server: the page, the payments it relays, and the panel beside the shop. */
export function createShop({ config, payments, panel, pages }: Options): Hono {
  const app = new Hono()
  app.onError((_error, c) => c.json({ message: 'The shop could not finish the request' }, 500))
  app.use(strictHeaders)
  app.get('/shop/config', (c) => c.json(config()))
  app.route('/shop', createPayments(payments))
  app.route('/shop', createPanel(panel))
  app.all('/shop/*', (c) => c.json({ message: `There is nothing at ${c.req.path}` }, 404))
  app.route('/', createPages(pages))
  return app
}
