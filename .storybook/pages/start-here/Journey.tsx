import { parseEnvelope } from '@faultkit/core'
import type { Fixture, FixtureGroup } from '@faultkit/testing/fixtures'
import { type ReactElement, type ReactNode, useId, useMemo, useState } from 'react'
import { Reading } from '../parts/Reading.tsx'
import { Screen, screenName } from '../parts/Screen.tsx'
import { Wire } from '../parts/Wire.tsx'

interface JourneyProps {
  group: FixtureGroup
  /** The fixture it opens with. */
  first: string
}

const spoken = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')

function Stage({ title, children }: { title: ReactNode; children: ReactNode }): ReactElement {
  return (
    <div className="book-stage-part">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function useReading(fixture: Fixture) {
  return useMemo(() => parseEnvelope(fixture.envelope, fixture.request), [fixture])
}

/** One reply on its way: what came over the wire, what the kit makes of it, what a person sees. */
function Way({ fixture }: { fixture: Fixture }): ReactElement {
  const error = useReading(fixture)
  const { method = 'POST', idempotencyKey } = fixture.request ?? {}
  return (
    <div className="book-way">
      <Stage title="On the wire">
        <Wire envelope={fixture.envelope} method={method} idempotencyKey={idempotencyKey} />
      </Stage>
      <Stage title={<code>ApiError</code>}>
        <Reading error={error} />
      </Stage>
      <Stage title="On the screen">
        <Screen error={error} method={method} />
        <p className="book-caption">{screenName(error, method)}</p>
      </Stage>
    </div>
  )
}

/** One API: any of its replies, from the wire to the screen. */
export function Journey({ group, first }: JourneyProps): ReactElement | null {
  const [name, setName] = useState(first)
  const id = useId()
  const fixture = group.fixtures.find((candidate) => candidate.name === name)
  if (!fixture) return null
  return (
    <section className="book-journey" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{group.title}</h2>
        <label>
          <span>Reply</span>
          <select value={name} onChange={(event) => setName(event.target.value)}>
            {group.fixtures.map((each) => (
              <option key={each.name} value={each.name}>
                {spoken(each.name)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <Way key={fixture.name} fixture={fixture} />
    </section>
  )
}
