import type { ApiErrorJSON } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { render, renderHook } from 'vitest-browser-react'
import { FaultkitProvider } from './FaultkitProvider.tsx'
import { unavailable } from './test-support/failure.ts'
import { Sentence } from './test-support/Sentence.tsx'
import { useNotice } from './useNotice.ts'

test('says in English what happened when no provider is there', async () => {
  const screen = await render(<Sentence error={unavailable()} />)
  expect(screen.container.textContent).toContain('right now')
  const { result } = await renderHook(() => useNotice(unavailable().toJSON()))
  expect(result.current).toMatchObject({ severity: 'info', actions: [{ kind: 'retry' }] })
})

const canceled: ApiErrorJSON = { ...unavailable().toJSON(), kind: 'canceled' }

test.each([
  ['null', null],
  ['undefined', undefined],
  ['what someone canceled', new DOMException('Aborted', 'AbortError')],
  ['what was canceled on a server', canceled],
])('says nothing for %s', async (_name, error) => {
  const screen = await render(<Sentence error={error} />)
  expect(screen.container.textContent).toBe('nothing')
})

test('speaks of the subject', async () => {
  const uncertain = unavailable({ method: 'POST', url: '/charges' })
  const screen = await render(<Sentence error={uncertain} subject="your payment" />)
  expect(screen.container.textContent).toMatch(/^We couldn’t confirm your payment|^We couldn't confirm your payment/)
})

test('is the same object until the error, the subject or the words change', async () => {
  const error = unavailable()
  const subjects = { initialProps: 'your order' }
  const { result, rerender } = await renderHook((subject?: string) => useNotice(error, { subject }), subjects)
  const first = result.current
  await rerender('your order')
  expect(result.current).toBe(first)
  await rerender('your payment')
  expect(result.current).not.toBe(first)
})

test('changes its words with the provider’s language', async () => {
  const error = unavailable()
  const page = (words: { locale?: typeof de }): ReactNode => (
    <FaultkitProvider {...words}>
      <Sentence error={error} />
    </FaultkitProvider>
  )
  const screen = await render(page({}))
  const english = screen.container.textContent
  await screen.rerender(page({ locale: de }))
  expect(screen.container.textContent).toMatch(/gerade nicht/)
  await screen.rerender(page({}))
  expect(screen.container.textContent).toBe(english)
})
