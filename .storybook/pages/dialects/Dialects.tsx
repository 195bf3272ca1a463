import type { ReactElement } from 'react'
import '../parts/parts.css'
import './dialects.css'
import { Screen, screenName } from '../parts/Screen.tsx'
import { Wire } from '../parts/Wire.tsx'
import type { Family, Reply } from './families.ts'
import { familiesOf, type Group } from './groups.ts'

const few = 4

function titleOf({ apis }: Family): string {
  const more = apis.length - few
  return `${apis.slice(0, few).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const readerOf = ({ dialect }: Reply['error']): string => (dialect === 'general' ? 'the general readers' : dialect)

/** One reply: the wire, and beside it what a person sees. */
function ReplyView({ reply: { fixture, error } }: { reply: Reply }): ReactElement {
  const { api, envelope, request: { method = 'POST', idempotencyKey } = {} } = fixture
  return (
    <div className="book-reply">
      <div className="book-reply-wire">
        <p className="book-caption">{api}</p>
        <Wire envelope={envelope} method={method} idempotencyKey={idempotencyKey} />
      </div>
      <div className="book-reply-screen">
        <Screen error={error} method={method} />
        <p className="book-caption">
          {screenName(error, method)} · {error.kind} · read by {readerOf(error)}
        </p>
      </div>
    </div>
  )
}

/** One about fields and one that is not, where the family has both. */
function choose({ replies }: Family): Reply[] {
  const isAboutFields = ({ error }: Reply): boolean => error.issues.length > 0
  return [replies.find(isAboutFields), replies.find((reply) => !isAboutFields(reply))].flatMap((reply) => reply ?? [])
}

function FamilySection({ family }: { family: Family }): ReactElement {
  const id = `dialect-${family.name}`
  return (
    <section className="book-family" aria-labelledby={id}>
      <h2 id={id}>
        {titleOf(family)} <code>{family.name}</code>
      </h2>
      {choose(family).map((reply) => (
        <ReplyView key={reply.fixture.name} reply={reply} />
      ))}
    </section>
  )
}

/** The families of one kind of API: each reply beside what it becomes on the screen. */
export function Dialects({ group }: { group: Group }): ReactElement {
  return (
    <div className="book-families">
      {familiesOf(group).map((family) => (
        <FamilySection key={family.name} family={family} />
      ))}
    </div>
  )
}
