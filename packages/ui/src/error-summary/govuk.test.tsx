// The fixtures that govuk-frontend publishes for its error summary: each is rendered by ours from the same options, and both
// are read the way a screen reader comes by them.
import { parseError } from '@faultkit/core'
import { FaultkitProvider, type FieldErrorSource } from '@faultkit/react'
import published from 'govuk-frontend/dist/govuk/components/error-summary/fixtures.json' with { type: 'json' }
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { inDocument, textOf, tidy } from '../test-support/govuk.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

interface Line {
  text?: string
  html?: string
  href?: string
}

interface Options {
  titleText?: string
  titleHtml?: string
  descriptionText?: string
  descriptionHtml?: string
  errorList?: readonly Line[]
  classes?: string
  attributes?: Readonly<Record<string, string>>
}

/** What differs, and why. Everything else is compared. */
const differences = {
  'title html, description html, error list with html':
    'Words come from a wire, so they are text and never markup: the same words are compared.',
  'error list with attributes': 'A link has no attributes of the app’s; it draws its own list with `render`.',
  'autofocus disabled':
    'There is no option: fields to blame leave the focus to the first of them, anything else takes it.',
  description: 'It stands behind the list, where it does not keep the links waiting.',
}

/** A field-error source that says what the options list, under the ids that they link to. */
function sourceOf({ errorList = [] }: Options): FieldErrorSource {
  const lines = errorList.map((line) => {
    const message = textOf(line)
    return { name: line.href ? line.href.slice(1) : 'root', message, issue: { path: [], message } }
  })
  const get = (messageId: string) => ({ invalid: true, messages: [], issues: [], messageId, props: {} })
  return { subscribe: () => () => undefined, all: () => lines, go: () => undefined, get }
}

function drawOurs(options: Options): ReactElement {
  const title = textOf({ text: options.titleText, html: options.titleHtml })
  const description = textOf({ text: options.descriptionText, html: options.descriptionHtml })
  const more = { ...options.attributes, className: options.classes }
  const words = { ui_problem: title, ui_check_answers: title, ui_check_answers_one: title, ui_still_here: description }
  const told = { title, detail: description, reassurance: '', actions: [] }
  return (
    <FaultkitProvider catalog={{ ...words, problem: told }}>
      {options.errorList ? (
        <ErrorSummary errors={sourceOf(options)} {...more} />
      ) : (
        <ErrorSummary error={parseError({ status: 400, body: { error: { code: 'problem' } } })} {...more} />
      )}
    </FaultkitProvider>
  )
}

/** What it says and to whom: heading, sentences and lines within an alert below the element that takes the focus. */
function readSummary(root: Element, { attributes = {} }: Options) {
  const heading = root.querySelector('h2')
  const alerts = [...root.querySelectorAll('[role="alert"]')]
  return {
    classes: [...root.classList].filter((name) => !name.startsWith('govuk')),
    attributes: Object.keys(attributes).map((name) => root.getAttribute(name)),
    isAlertItself: root.getAttribute('role') === 'alert',
    alerts: alerts.length,
    heading: tidy(heading),
    headingInAlert: alerts.some((alert) => alert.contains(heading)),
    sentences: [...root.querySelectorAll('p')].map(tidy),
    lines: [...root.querySelectorAll('li')].map((line) => ({
      text: tidy(line),
      href: line.querySelector('a')?.getAttribute('href'),
    })),
  }
}

const summaryOfOurs = (): Element => document.querySelector('[data-faultkit="error-summary"]') ?? document.body

const { fixtures } = published

describe('the error summary of GOV.UK and ours say the same', () => {
  it('there are fixtures', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(19)
  })

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('of the fixture %s', async (_name, fixture) => {
    const options: Options = fixture.options
    await render(drawOurs(options))
    expect(readSummary(summaryOfOurs(), options)).toEqual(readSummary(inDocument(fixture.html), options))
  })

  it.each(Object.entries(differences))('but %s: %s', (names) => {
    const known = names.split(', ').every((name) => fixtures.some((fixture) => fixture.name === name))
    expect(known).toBe(true)
  })
})
