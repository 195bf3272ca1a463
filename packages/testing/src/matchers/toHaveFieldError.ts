import type { MatcherState, SyncMatcherResult } from 'vitest'
import { elementOf } from './elementOf.ts'
import { isVisible } from './isVisible.ts'
import { says } from './says.ts'
import type { Place } from './types.ts'

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

function pointedAt(control: Element): Element[] {
  const ids = ['aria-errormessage', 'aria-describedby'].flatMap((name) =>
    (control.getAttribute(name) ?? '').split(/\s+/),
  )
  return [...new Set(ids)].flatMap((id) => control.ownerDocument.getElementById(id) ?? [])
}

// A control may also point at a hint; where the kit's own message stands, only that one counts.
function sentencesAt(control: Element): string[] {
  const described = pointedAt(control).filter(isVisible)
  const ours = described.filter((element) => element.matches('[data-faultkit="field-message"]'))
  const parts = ours.flatMap((element) => [...element.querySelectorAll('[data-part="message"]')])
  return (parts.length > 0 ? parts : described).map(textOf).filter(Boolean)
}

function verdictOn(controls: readonly Element[], text: string | RegExp | undefined): { pass: boolean; found: string } {
  if (controls.length === 0) return { pass: false, found: 'there is no control of that name' }
  const wrong = controls.filter((control) => control.getAttribute('aria-invalid') === 'true')
  if (wrong.length === 0) return { pass: false, found: 'it is not marked with aria-invalid="true"' }
  const sentences = wrong.flatMap(sentencesAt)
  if (sentences.length === 0) return { pass: false, found: 'it points at no visible message (aria-describedby)' }
  return { pass: sentences.some((sentence) => says(sentence, text)), found: `it says "${sentences.join('" and "')}"` }
}

/** `expect(form).toHaveFieldError('email', 'Enter your email')`: what sighted people and screen readers both learn. */
export function toHaveFieldError(
  this: MatcherState,
  received: Place,
  name: string,
  text?: string | RegExp,
): SyncMatcherResult {
  const named = [...elementOf(received).querySelectorAll('[name]')]
  const controls = named.filter((control) => control.getAttribute('name') === name)
  const { pass, found } = verdictOn(controls, text)
  const wanted = text === undefined ? 'an error' : `the error ${this.utils.stringify(text)}`
  return {
    pass,
    message: () => `expected the field "${name}" ${this.isNot ? 'not ' : ''}to have ${wanted}, but ${found}`,
  }
}
