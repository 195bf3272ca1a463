// The packages' public face against the promise in ./contract: values must do all that is promised, data must be the same both ways.
import type * as Core from '@faultkit/core'
import type * as CoreDialects from '@faultkit/core/dialects'
import type * as CoreGerman from '@faultkit/core/locales/de'
import type * as CoreParser from '@faultkit/core/parser'
import type * as React from '@faultkit/react'
import type * as Form from '@faultkit/react-hook-form'
import type * as Query from '@faultkit/react-query'
import type * as Ui from '@faultkit/ui'
import type * as UiSonner from '@faultkit/ui/sonner'
import type * as P from './contract/core.ts'
import type * as PDialects from './contract/core-dialects.ts'
import type * as PGerman from './contract/core-locales.ts'
import type * as PParser from './contract/core-parser.ts'
import type * as PReact from './contract/react.ts'
import type * as PForm from './contract/react-hook-form.ts'
import type * as PQuery from './contract/react-query.ts'
import type * as PUi from './contract/ui.ts'
import type * as PSonner from './contract/ui-sonner.ts'

/** Every promised export that is missing or does less than promised, by name; `never` when the promise is kept. */
type Broken<Package, Promised> = {
  [K in keyof Promised]: K extends keyof Package ? (Package[K] extends Promised[K] ? never : K) : K
}[keyof Promised]
type Kept<T extends never> = T

export type Values = [
  // How an ApiError is made is the parser's business: only what is made of it was promised.
  Kept<Broken<typeof Core, Omit<typeof P, 'ApiError'>>>,
  Kept<Broken<typeof Core.ApiError, Pick<typeof P.ApiError, 'prototype' | 'fromJSON'>>>,
  Kept<Broken<typeof CoreDialects, typeof PDialects>>,
  Kept<Broken<typeof CoreGerman, typeof PGerman>>,
  Kept<Broken<typeof CoreParser, typeof PParser>>,
  Kept<Broken<typeof React, typeof PReact>>,
  Kept<Broken<typeof Form, typeof PForm>>,
  Kept<Broken<typeof Query, typeof PQuery>>,
  Kept<Broken<typeof Ui, typeof PUi>>,
  Kept<Broken<typeof UiSonner, typeof PSonner>>,
]

/** `true` when each is assignable to the other; else the side that is too narrow. */
type Same<Package, Promised> = [Package] extends [Promised]
  ? [Promised] extends [Package]
    ? true
    : 'the package asks for more than was promised'
  : 'the package gives less than was promised'
/** For what the kit alone makes: it may say more than was promised. */
type Gives<Package, Promised> = [Package] extends [Promised] ? true : 'the package gives less than was promised'
type All<T extends Readonly<Record<string, true>>> = T

interface Basket {
  readonly email: string
  readonly address: { readonly line1: string }
  readonly items: readonly { readonly sku: string }[]
}
type Names = 'email' | 'address.line1'

export type CoreTypes = All<{
  ErrorKind: Same<Core.ErrorKind, P.ErrorKind>
  Outcome: Same<Core.Outcome, P.Outcome>
  Verdict: Same<Core.Verdict, P.Verdict>
  Surface: Same<Core.Surface, P.Surface>
  ActionKind: Same<Core.ActionKind, P.ActionKind>
  Issue: Same<Core.Issue, P.Issue>
  ApiErrorJSON: Same<Core.ApiErrorJSON, P.ApiErrorJSON>
  ApiError: Same<Core.ApiError, P.ApiError>
  RetryAdvice: Same<Core.RetryAdvice, P.RetryAdvice>
  ErrorContext: Same<Core.ErrorContext, P.ErrorContext>
  HeadersLike: Same<Core.HeadersLike, P.HeadersLike>
  Envelope: Same<Core.Envelope, P.Envelope>
  Catalog: Same<Core.Catalog, P.Catalog>
  Locale: Same<Core.Locale, P.Locale>
  Labels: Same<Core.Labels<Names>, P.Labels<Names>>
  Words: Same<Core.Words, P.Words>
  Notice: Same<Core.Notice, P.Notice>
  Dialect: Same<Core.Dialect, P.Dialect>
  RetryPolicy: Same<Core.RetryPolicy, P.RetryPolicy>
  Gate: Same<Core.Gate, P.Gate>
}>

export type ReactTypes = All<{
  Incident: Same<React.Incident, PReact.Incident>
  ShowIncident: Same<React.ShowIncident, PReact.ShowIncident>
  FieldErrorSource: Same<React.FieldErrorSource<Names>, PReact.FieldErrorSource<Names>>
  FieldErrorState: Same<React.FieldErrorState, PReact.FieldErrorState>
  ListedIssue: Same<React.ListedIssue<Names>, PReact.ListedIssue<Names>>
}>

export type FormTypes = All<{
  FieldPattern: Same<Form.FieldPattern<Basket>, PForm.FieldPattern<Basket>>
  SubmitContext: Same<Form.SubmitContext, PForm.SubmitContext>
  ServerErrors: Same<Form.ServerErrors<Basket, Basket>, PForm.ServerErrors<Basket, Basket>>
  ServerErrorOptions: Same<Form.ServerErrorOptions<Basket>, PForm.ServerErrorOptions<Basket>>
}>

export type QueryTypes = All<{
  RetryState: Same<Query.RetryState, PQuery.RetryState>
  Options: Same<
    Query.IdempotentMutationOptions<{ id: string }, Basket, unknown>,
    PQuery.IdempotentMutationOptions<{ id: string }, Basket, unknown>
  >
  Operation: Same<Query.Operation<Basket>, PQuery.Operation<Basket>>
  OutcomeState: Gives<Query.OutcomeState, PQuery.OutcomeState>
}>
