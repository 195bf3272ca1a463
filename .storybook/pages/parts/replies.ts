import { type ApiError, type Envelope, parseEnvelope } from '@faultkit/core'
import {
  type Fixture,
  fixtureNamed,
  spotflowFixtures,
  stripeFixtures,
  sweetSpotFixtures,
} from '@faultkit/testing/fixtures'

/** What is shown of a reply beside a story. */
export interface Wired extends Pick<Fixture, 'name' | 'request'> {
  readonly envelope: Envelope
}

const wires = new WeakMap<object, Wired>()

/** What the kit makes of a fixture; made anew each time, so that two stories never share who shows it. */
export function errorOf(dialect: string, name: string): ApiError {
  const fixture = fixtureNamed(dialect, name)
  const error = parseEnvelope({ ...fixture.envelope }, fixture.request)
  if (!error) throw new Error(`${dialect} ${name} is a success: it has no error to show.`)
  wires.set(error, fixture)
  return error
}

/** What the kit makes of a reply that no fixture has. */
export function errorFrom(envelope: Wired['envelope'], request: Wired['request'] = { method: 'POST' }): ApiError {
  const error = parseEnvelope(envelope, request)
  if (!error) throw new Error('A success has no error to show.')
  wires.set(error, { name: 'reply', envelope, request })
  return error
}

/** A refusal of Sweet Spot with words of its own. */
export const refusalOf = (words: object): ApiError =>
  errorFrom({ status: 400, body: { error: { type: 'invalid_request_error', ...words } } })

/** Problem details that name what is wrong by JSON pointers. */
export function problemOf(status: number, errors: readonly object[]): ApiError {
  const headers = { 'content-type': 'application/problem+json' }
  return errorFrom({ status, headers, body: { type: 'about:blank', title: 'Some of it was refused.', errors } })
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
