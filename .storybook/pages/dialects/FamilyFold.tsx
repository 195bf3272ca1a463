import { type ReactElement, useState } from 'react'
import { Screen, screenName } from '../parts/Screen.tsx'
import { Wire } from '../parts/Wire.tsx'
import type { Family, Reply } from './families.ts'

const few = 4

function titleOf({ apis }: Family): string {
  const more = apis.length - few
  return `${apis.slice(0, few).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const readerOf = ({ dialect }: Reply['error']): string => (dialect === 'general' ? 'the general readers' : dialect)

/** One reply: the wire, and beside it what a person sees. */
function ReplyView({ reply: { fixture, error } }: { reply: Reply }): ReactElement {
  const { api, source, envelope, request: { method = 'POST', idempotencyKey } = {} } = fixture
  return (
    <div className="book-reply">
      <div className="book-reply-wire">
        <p className="book-caption">{api}</p>
        <Wire envelope={envelope} method={method} idempotencyKey={idempotencyKey} />
        <p className="book-source">Source: {source}</p>
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

function Replies({ family }: { family: Family }): ReactElement {
  const { apis } = family
  return (
    <>
      {apis.length > few && <p className="book-also">{apis.join(' · ')}</p>}
      {choose(family).map((reply) => (
        <ReplyView key={reply.fixture.name} reply={reply} />
      ))}
    </>
  )
}

function countOf(family: Family): string {
  const all = family.replies.length
  const shown = choose(family).length
  return `${shown < all ? `${shown} of ` : ''}${all} ${all === 1 ? 'reply' : 'replies'}`
}

interface FamilyFoldProps {
  family: Family
  isOpenAtFirst?: boolean
}

/** A family to open: what it does not show yet is not rendered, so that no hidden notice speaks or takes the focus. */
export function FamilyFold({ family, isOpenAtFirst = false }: FamilyFoldProps): ReactElement {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  return (
    <details
      className="book-family"
      id={`dialect-${family.name}`}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <strong>{titleOf(family)}</strong> <code>{family.name}</code> <span>{countOf(family)}</span>
      </summary>
      {isOpen && <Replies family={family} />}
    </details>
  )
}
