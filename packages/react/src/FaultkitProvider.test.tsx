import type { ApiError, Catalog } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { memo, type ReactNode, StrictMode, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { render, renderHook } from 'vitest-browser-react'
import { FaultkitProvider, type FaultkitProviderProps } from './FaultkitProvider.tsx'
import { emailMissing, unavailable } from './test-support/failure.ts'
import { Sentence } from './test-support/Sentence.tsx'
import { useWords } from './useWords.ts'

type Given = Omit<FaultkitProviderProps, 'children'>

/** Providers in each other, outermost first. */
function Providers({ given: [outer, ...inner], children }: { given: readonly Given[]; children: ReactNode }) {
  if (!outer) return children
  return (
    <FaultkitProvider {...outer}>
      <Providers given={inner}>{children}</Providers>
    </FaultkitProvider>
  )
}

async function wordsWithin(...given: Given[]) {
  const { result } = await renderHook(useWords, {
    wrapper: ({ children }) => <Providers given={given}>{children}</Providers>,
  })
  return result.current
}

const Reader = memo(function Reader({ onRender }: { onRender: () => void }) {
  useWords()
  onRender()
  return null
})

const closed: Catalog = { api: 'Closed' }

function CountingApp({ onRender }: { onRender: () => void }) {
  const [count, setCount] = useState(0)
  return (
    <FaultkitProvider locale={de} catalog={closed}>
      <button type="button" onClick={() => setCount(count + 1)}>
        {count}
      </button>
      <Reader onRender={onRender} />
    </FaultkitProvider>
  )
}

test('nobody needs it: without one there are no words, and components speak English', async () => {
  const { result } = await renderHook(useWords)
  expect(result.current).toEqual({})
})

test('gives language, words, labels and acts to everything inside', async () => {
  const given: Given = {
    locale: de,
    catalog: { api: 'Der Laden macht Pause' },
    labels: { 'items.*.sku': 'Artikel' },
    actions: { sign_in: () => undefined },
  }
  expect(await wordsWithin(given)).toEqual(given)
})

test('an empty one changes nothing', async () => {
  expect(await wordsWithin({})).toEqual({})
})

test('an inner one adds to the outer one, and wins where both speak', async () => {
  const [signIn, retry, contact] = [() => undefined, () => undefined, () => undefined]
  const words = await wordsWithin(
    {
      locale: de,
      catalog: { api: 'outer', timeout: 'outer' },
      labels: { email: 'E-Mail' },
      actions: { sign_in: signIn, retry },
    },
    { catalog: { api: 'inner' }, labels: { city: 'Ort' }, actions: { retry: contact } },
  )
  expect(words.locale).toBe(de)
  expect(words.catalog).toEqual({ api: 'inner', timeout: 'outer' })
  expect(words.labels).toEqual({ email: 'E-Mail', city: 'Ort' })
  expect(words.actions).toEqual({ sign_in: signIn, retry: contact })
})

test('an inner language replaces the outer one', async () => {
  const french = { tag: 'fr', catalog: {} }
  expect((await wordsWithin({ locale: de }, { locale: french })).locale).toBe(french)
})

test('the app’s own words go before the language’s', async () => {
  const catalog: Catalog = { api: { title: 'Der Laden macht Pause', detail: 'Bis gleich.' } }
  const screen = await render(
    <FaultkitProvider locale={de} catalog={catalog}>
      <Sentence error={unavailable()} />
    </FaultkitProvider>,
  )
  expect(screen.container.textContent).toBe('Der Laden macht Pause | Bis gleich.')
})

test('a label is the name that a person reads', async () => {
  const screen = await render(
    <FaultkitProvider labels={{ email: 'work address' }}>
      <Sentence error={emailMissing()} />
    </FaultkitProvider>,
  )
  expect(screen.container.textContent).toContain('Enter your work address')
})

test('an act is handed the error it is about', async () => {
  const acted: ApiError[] = []
  const { actions } = await wordsWithin({ actions: { contact: (error) => acted.push(error) } })
  const error = unavailable()
  actions?.contact?.(error)
  expect(acted).toEqual([error])
})

test('renders nobody again when the app does, as long as it is given the same things', async () => {
  const onRender = vi.fn<() => void>()
  const screen = await render(<CountingApp onRender={onRender} />)
  await screen.getByRole('button').click()
  await expect.element(screen.getByText('1')).toBeInTheDocument()
  expect(onRender).toHaveBeenCalledTimes(1)
})

test('gives the same under StrictMode', async () => {
  const screen = await render(
    <StrictMode>
      <FaultkitProvider catalog={closed}>
        <Sentence error={unavailable()} />
      </FaultkitProvider>
    </StrictMode>,
  )
  expect(screen.container.textContent).toContain('Closed')
})
