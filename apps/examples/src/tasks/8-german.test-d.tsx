// What words and dialects must refuse to compile.
import { type Catalog, defineDialect, parseError } from '@faultkit/core'
import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'

export const wrongNotice: Catalog = {
  // @ts-expect-error there is no such severity
  PLZ_UNBEKANNT: { severity: 'fatal' },
}

export const wrongKind = defineDialect({
  name: 'house',
  // @ts-expect-error a kind is one of the kit's own twelve
  read: () => ({ kind: 'kaputt' }),
})

export const wrongStatus = defineDialect({
  name: 'house',
  // @ts-expect-error the status is the envelope's, a dialect cannot change it
  read: () => ({ status: 418 }),
})

// @ts-expect-error a method is a word
parseError(new TypeError('Failed to fetch'), { method: 1 })

export const wrongProvider = (
  <>
    {/* @ts-expect-error a locale is the file's export, not its tag */}
    <FaultkitProvider locale="de">…</FaultkitProvider>
    {/* @ts-expect-error no such action */}
    <FaultkitProvider locale={de} actions={{ login: () => undefined }}>
      …
    </FaultkitProvider>
  </>
)

export const kindIsKnown = (thrown: unknown): string => {
  const { kind } = parseError(thrown)
  // @ts-expect-error a comparison that can never be true
  return kind === 'server_error' ? 'never' : kind
}
