import type { ApiErrorJSON } from '@faultkit/core'
import type { DeeplyAllowMatchers } from 'vitest'

/** What `toBeApiError` compares; members left out are not looked at, Vitest's asymmetric matchers stand anywhere. */
export type ExpectedApiError = DeeplyAllowMatchers<DeepPartial<Omit<ApiErrorJSON, 'name'>>>

type DeepPartial<T> = T extends object ? { readonly [K in keyof T]?: DeepPartial<T[K]> } : T

/** Where a matcher looks: an element, the document, or a locator of Vitest's browser mode. */
export type Place = Element | Document | { element(): Element }

/** One thing that a screen reader is given to say. */
export interface ExpectedAnnouncement {
  /** The whole of it, or what it matches. */
  readonly text: string | RegExp
  /** Whether it waits for a pause or interrupts; either when left out. */
  readonly politeness?: 'polite' | 'assertive' | undefined
}

/** What the kit adds to `expect`; R is `void`, or a promise after `.resolves`, `.rejects` and `expect.element`. */
export interface FaultkitMatchers<R> {
  /** An `ApiError` that says at least this: `expect(error).toBeApiError({ kind: 'rate_limit', retry: { verdict: 'auto' } })`. */
  toBeApiError: (expected?: ExpectedApiError) => R
  /**
   * The control named so is marked as wrong and points at a visible message: this whole sentence, or one that matches.
   * Looks in an element, the document or a locator.
   */
  toHaveFieldError: (name: string, text?: string | RegExp) => R
  /**
   * Errors are shown in exactly one place: a form (its summary and field messages are one), a banner, a fallback, a retry or
   * outcome notice, a toast. Waits up to a second for it, then makes sure that no second one follows.
   */
  toShowOneSurface: () => Promise<void>
  /**
   * What screen readers were given to say since the test began, by `ariaNotify` or a live region: exactly this, in this order.
   * Waits up to a second for it, then makes sure that nothing follows.
   */
  toHaveAnnounced: (expected: readonly ExpectedAnnouncement[]) => Promise<void>
}
