import '@faultkit/testing/vitest'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { WireReply } from '../../../../scripts/wireServer.ts'
import { unavailable } from '../test-support/replies.ts'
import { shop } from '../test-support/shop.ts'
import { Unshown } from '../test-support/Unshown.tsx'
import { client, Kasse, Root } from './8-german.tsx'

async function open(replies: Readonly<Record<string, readonly WireReply[]>>, page: ReactNode = <Kasse />) {
  await shop.answers(replies)
  const screen = await render(
    <QueryClientProvider client={client}>
      <Root>{page}</Root>
    </QueryClientProvider>,
  )
  // The page has no button: Enter in its one field sends it.
  const submit = async () => {
    await screen.getByLabelText('Postleitzahl').click()
    await userEvent.keyboard('{Enter}')
  }
  const summary = () => screen.container.querySelector('[data-faultkit="error-summary"]')?.textContent
  return { ...screen, submit, summary }
}

const fehler = (...list: { feld?: string; schluessel: string; text: string }[]): WireReply => ({
  status: 422,
  body: { fehler: list },
})
const plz = { feld: 'adresse.plz', schluessel: 'PLZ_UNBEKANNT', text: 'plz nicht in tabelle PLZ_DE' }
const artikel = { feld: 'positionen.0.artikel', schluessel: 'parameter_missing', text: 'null' }

describe('the house’s own envelope', () => {
  test('finds its field by the alias, in the words of the house', async () => {
    const page = await open({ 'POST /api/bestellungen': [fehler(plz)] })
    await page.submit()
    await expect(document).toShowOneSurface()
    expect(document).toHaveFieldError('address.postcode', 'Diese Postleitzahl gibt es nicht')
    await expect.element(page.getByLabelText('Postleitzahl')).toHaveFocus()
    expect(document.body.textContent).not.toContain('PLZ_DE')
  })

  test('names in German what stands on another page, by its label', async () => {
    const page = await open({ 'POST /api/bestellungen': [fehler(artikel)] })
    await page.submit()
    await expect.poll(page.summary).toMatch(/Artikel/)
    expect(page.summary()).not.toMatch(/positionen|sku/)
    await expect(document).toShowOneSurface()
  })

  test('speaks German when the service is down', async () => {
    const page = await open({ 'POST /api/bestellungen': [unavailable()] })
    await page.submit()
    await expect.poll(page.summary).toMatch(/konnten|konnte/)
    await expect(document).toShowOneSurface()
  })

  test('speaks German in the toaster', async () => {
    await open(
      { 'GET /api/kunden': [{ status: 404, body: { error: { type: 'invalid_request_error', code: 'not_found' } } }] },
      <Unshown path="/api/kunden" />,
    )
    await expect(document).toShowOneSurface()
    expect(document.querySelector('[data-part="toast"]')?.textContent).toMatch(/finden/)
  })
})
