import { publishError } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FaultkitProvider } from './FaultkitProvider.tsx'
import { unavailable } from './test-support/failure.ts'
import { Sentence } from './test-support/Sentence.tsx'
import { useApiError } from './useApiError.ts'
import { useClaim } from './useClaim.ts'
import { useCountdown } from './useCountdown.ts'
import { useIncidents } from './useIncidents.ts'
import { useOnline } from './useOnline.ts'

function Kind({ error }: { error: unknown }) {
  return <>{useApiError(error)?.kind}</>
}

function Facts({ error, dueAt }: { error: unknown; dueAt: number }) {
  useClaim(error, 'banner')
  const facts = [useCountdown(dueAt), useOnline(), useIncidents().incidents.length]
  return <>{facts.map(String).join()}</>
}

test('words are the provider’s on a server too, each page its own', () => {
  const german = renderToString(
    <FaultkitProvider locale={de}>
      <Sentence error={unavailable()} />
    </FaultkitProvider>,
  )
  const english = renderToString(<Sentence error={unavailable()} />)
  expect(german).toContain('gerade nicht')
  expect(english).toContain('right now')
})

test('an error that a server action returned is read as it is', () => {
  expect(renderToString(<Kind error={JSON.parse(JSON.stringify(unavailable()))} />)).toBe('api')
})

test('a server knows no time left, hopes for a network and shows no incidents', async () => {
  publishError(unavailable())
  await new Promise((done) => setTimeout(done, 20))
  expect(renderToString(<Facts error={unavailable()} dueAt={Date.now() + 5000} />)).toBe('undefined,true,0')
})
