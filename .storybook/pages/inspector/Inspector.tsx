import { type ApiError, describeError, describeIssue } from '@faultkit/core'
import { useWords } from '@faultkit/react'
import { type Fixture, fixtures } from '@faultkit/testing/fixtures'
import { type ReactElement, type ReactNode, useId, useState } from 'react'
import '../parts/parts.css'
import '../start-here/start-here.css'
import { Reading } from '../parts/Reading.tsx'
import { Screen, screenName } from '../parts/Screen.tsx'
import { inspect, type Typed, typedFrom } from './inspect.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const examples = fixtures.flatMap(({ title, fixtures: list }) =>
  list.map((fixture) => [`${title}: ${fixture.name.replaceAll('-', ' ')}`, fixture] as const),
)

interface EntryProps {
  label: string
  children: (id: string) => ReactNode
}

function Entry({ label, children }: EntryProps): ReactElement {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

interface WireFormProps {
  typed: Typed
  change: (part: Partial<Typed>) => void
}

/** What came over the wire, to be typed or pasted. */
function WireForm({ typed, change }: WireFormProps): ReactElement {
  const text = (name: keyof Typed) => ({
    value: typed[name],
    spellCheck: false,
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  })
  return (
    <form className="book-form" onSubmit={(event) => event.preventDefault()}>
      <Entry label="Start from">
        {(id) => (
          <select id={id} onChange={({ target }) => change(typedFrom(fixtureAt(target.value)))}>
            {examples.map(([name], index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Entry>
      <Entry label="Method">
        {(id) => (
          <select id={id} {...text('method')}>
            {methods.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
        )}
      </Entry>
      <Entry label="Status, 0 for no reply">{(id) => <input id={id} inputMode="numeric" {...text('status')} />}</Entry>
      <Entry label="Idempotency key, if one was sent">{(id) => <input id={id} {...text('idempotencyKey')} />}</Entry>
      <Entry label="Headers">{(id) => <textarea id={id} rows={3} className="book-code" {...text('headers')} />}</Entry>
      <Entry label="Body">{(id) => <textarea id={id} rows={14} className="book-code" {...text('body')} />}</Entry>
    </form>
  )
}

function fixtureAt(index: string): Fixture {
  const [, fixture] = examples[Number(index)] ?? examples[0] ?? []
  if (!fixture) throw new Error('the book has no fixtures')
  return fixture
}

/** The sentences, one a row, and which field each belongs to. */
function Sentences({ error }: { error: ApiError }): ReactElement {
  const words = useWords()
  const { title, detail, reassurance, actions, severity } = describeError(error, words)
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['title', title],
    ['detail', detail],
    ['reassurance', reassurance],
    ['action', actions[0]?.label],
    ['severity', severity],
    ...error.issues.map((issue) => [issue.path.join('.') || 'form', describeIssue(error, issue, words)] as const),
  ]
  return (
    <dl className="book-facts">
      {rows.map(([name, value], index) =>
        value ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two issues of one field have the same name
          <div key={index} className="book-row">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** Any error JSON, its status and method: what the kit makes of it, and why. */
export function Inspector(): ReactElement {
  const [typed, setTyped] = useState(() => typedFrom(fixtureAt('0')))
  const change = (part: Partial<Typed>): void => setTyped({ ...typed, ...part })
  const error = inspect(typed)
  return (
    <div className="book-journeys">
      <div className="book-way book-inspector">
        <section className="book-stage-part" aria-label="On the wire">
          <WireForm typed={typed} change={change} />
        </section>
        <section className="book-stage-part" aria-label="What the kit makes of it">
          <h3>ApiError</h3>
          <Reading error={error} />
          {error && (
            <>
              <h3>Words</h3>
              <Sentences error={error} />
            </>
          )}
          <h3>On the screen</h3>
          <Screen key={JSON.stringify(typed)} error={error} method={typed.method} />
          <p className="book-caption">{screenName(error, typed.method)}</p>
        </section>
      </div>
    </div>
  )
}
