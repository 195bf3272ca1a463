// Task 8: the house's own envelope, own words for its codes, labels in German.
import { addDialects, type Catalog, defineDialect, readResponse } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import { useServerErrors } from '@faultkit/react-hook-form'
import { connectErrors } from '@faultkit/react-query'
import { ErrorSummary, ErrorToaster, FieldMessage } from '@faultkit/ui'
import { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { type Checkout, emptyCheckout, type Order } from '#shop/types'

// { "fehler": [{ "feld": "adresse.plz", "schluessel": "PLZ_UNBEKANNT", "text": "…" }] }
interface Fehler {
  fehler: { feld?: string; schluessel: string; text: string }[]
}
const isFehler = (body: unknown): body is Fehler => typeof body === 'object' && body !== null && 'fehler' in body
const house = defineDialect({
  name: 'house',
  read: ({ body }) =>
    isFehler(body)
      ? {
          issues: body.fehler.map(({ feld, schluessel, text }) => ({
            path: feld?.split('.') ?? [],
            code: schluessel,
            message: text,
          })),
        }
      : undefined,
})
addDialects(house)

const catalog: Catalog = { PLZ_UNBEKANNT: 'Diese Postleitzahl gibt es nicht' }

export const client = connectErrors(new QueryClient())
export const Root = ({ children }: { children: ReactNode }) => (
  <FaultkitProvider locale={de} catalog={catalog}>
    {children}
    <ErrorToaster />
  </FaultkitProvider>
)

const placeOrder = (values: Checkout, signal: AbortSignal) =>
  readResponse<Order>(
    fetch('/api/bestellungen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
      signal,
    }),
    { method: 'POST' },
  )
export function Kasse() {
  const form = useForm<Checkout>({ defaultValues: emptyCheckout })
  const errors = useServerErrors(form, {
    labels: { 'items.*.sku': 'Artikel' }, // on another page; the others have a <label>
    aliases: { 'adresse.plz': 'address.postcode', 'positionen.*.artikel': 'items.*.sku' },
  })
  return (
    <form onSubmit={errors.handleSubmit((values, { signal }) => placeOrder(values, signal))}>
      <ErrorSummary errors={errors} />
      <label>
        Postleitzahl <input {...errors.register('address.postcode')} />
      </label>
      <FieldMessage errors={errors} name="address.postcode" />
    </form>
  )
}
