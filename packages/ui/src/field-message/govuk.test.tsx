// The fixtures that govuk-frontend publishes for its error message, rendered by ours from the same options.
import { FaultkitProvider, type FieldErrorSource } from '@faultkit/react'
import published from 'govuk-frontend/dist/govuk/components/error-message/fixtures.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { inDocument, textOf, tidy } from '../test-support/govuk.ts'
import { FieldMessage } from './FieldMessage.tsx'

interface Options {
  text?: string
  html?: string
  id?: string
  classes?: string
  attributes?: Readonly<Record<string, string>>
  visuallyHiddenText?: string
}

/** What differs, and why. Everything else is compared. */
const differences = {
  default: 'The word before it is the name of its icon, and the icon is there without a stylesheet.',
  id: 'It always has an id: the one that the control is described by.',
  html: 'Words come from a wire, so they are text and never markup: the same words are compared.',
}

function sourceOf({ text, html, id, attributes }: Options): FieldErrorSource {
  const state = {
    invalid: true,
    messages: [textOf({ text, html })],
    issues: [],
    messageId: id ?? attributes?.id ?? 'message',
    props: {},
  }
  return { subscribe: () => () => undefined, all: () => [], go: () => undefined, get: () => state }
}

/** The word that says what it is, as GOV.UK hides it: without its colon. */
const hiddenIn = (root: Element): string =>
  tidy(root.querySelector('.govuk-visually-hidden')).replace(/:$/, '') ||
  (root.querySelector('svg')?.getAttribute('aria-label') ?? '')

function readMessage(root: Element, { id, attributes = {} }: Options) {
  const word = hiddenIn(root)
  const names = [...Object.keys(attributes), ...(id ? ['id'] : [])]
  return {
    word,
    text: tidy(root).replace(`${word}:`, '').trim(),
    classes: [...root.classList].filter((name) => !name.startsWith('govuk')),
    attributes: names.map((name) => root.getAttribute(name)),
    isLive: root.matches('[role="alert"], [aria-live]'),
  }
}

const { fixtures } = published

describe('the error message of GOV.UK and ours say the same', () => {
  it('there are fixtures', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(9)
  })

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('of the fixture %s', async (_name, fixture) => {
    const options: Options = fixture.options
    const theirs = inDocument(fixture.html)
    const { id: _id, ...attributes } = options.attributes ?? {}
    await render(
      <FaultkitProvider catalog={{ ui_error: hiddenIn(theirs) }}>
        <FieldMessage errors={sourceOf(options)} name="field" className={options.classes} {...attributes} />
      </FaultkitProvider>,
    )
    const ours = document.querySelector('[data-faultkit="field-message"]') ?? document.body
    expect(readMessage(ours, options)).toEqual(readMessage(theirs, options))
  })

  it.each(Object.entries(differences))('but %s: %s', (name) => {
    expect(fixtures.some((fixture) => fixture.name === name)).toBe(true)
  })
})
