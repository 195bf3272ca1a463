import { type ApiError, parseEnvelope } from '@faultkit/core'
import { allDialects } from '@faultkit/core/dialects'
import { families as all, type FamilyFixture, type Family as Members } from '@faultkit/testing/families'

/** One reply of an API, and what the kit makes of it. */
export interface Reply {
  readonly fixture: FamilyFixture
  readonly error: ApiError
}

/** APIs that report a failure in the same way. */
export interface Family {
  readonly name: string
  readonly apis: readonly string[]
  readonly replies: readonly Reply[]
}

function replyOf(fixture: FamilyFixture): Reply[] {
  const error = parseEnvelope(fixture.envelope, { ...fixture.request, dialects: allDialects })
  return error ? [{ fixture, error }] : []
}

const read = ({ name, apis, fixtures }: Members): Family => ({ name, apis, replies: fixtures.flatMap(replyOf) })

/** Every family that answers over HTTP with a failure, by name: good replies have nothing to show. */
export const families: ReadonlyMap<string, Family> = new Map(
  all
    .map(read)
    .filter(({ replies }) => replies.length > 0)
    .map((family) => [family.name, family]),
)
