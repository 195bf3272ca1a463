import { type ApiError, parseEnvelope } from '@faultkit/core'
import {
  type Fixture,
  fixtureNamed,
  spotflowFixtures,
  stripeFixtures,
  sweetSpotFixtures,
} from '@faultkit/testing/fixtures'

/** What is shown of a reply beside a story. */
export type Wired = Pick<Fixture, 'name' | 'envelope' | 'request'>

const wires = new WeakMap<object, Wired>()

/** What the kit makes of a fixture; made anew each time, so that two stories never share who shows it. */
export function errorOf(dialect: string, name: string): ApiError {
  const fixture = fixtureNamed(dialect, name)
  const error = parseEnvelope({ ...fixture.envelope }, fixture.request)
  if (!error) throw new Error(`${dialect} ${name} is a success: it has no error to show.`)
  wires.set(error, fixture)
  return error
}

/** Says what came over the wire, for an error that did not come from a fixture. */
export const keepWire = (error: ApiError, wire: Wired): unknown => wires.set(error, wire)

/** What came over the wire, for an error that `errorOf` made. */
export function wireOf(value: unknown): Wired | undefined {
  return typeof value === 'object' && value !== null ? wires.get(value) : undefined
}

const failures = [sweetSpotFixtures, spotflowFixtures, stripeFixtures].flatMap(({ dialect, title, fixtures }) =>
  fixtures
    .filter(({ expected }) => expected)
    .map(({ name }) => [`${title}: ${name.replaceAll('-', ' ')}`, errorOf(dialect, name)] as const),
)

/** A control for an error: any reply of the three systems. */
export const replyControl = {
  control: { type: 'select' },
  options: failures.map(([label]) => label),
  mapping: Object.fromEntries(failures),
  table: { type: { summary: 'unknown' } },
} as const
