import type { Fixture } from '../fixtures/index.ts'

/** One reply of a family, as `fixtureHandlers` replays it: `name`, `envelope` (status, headers, body) and `request`. */
export interface FamilyFixture extends Pick<Fixture, 'name' | 'envelope' | 'request'> {
  /** The API or framework that answers so, as people call it. */
  readonly api: string
  /** Where the structure is documented. */
  readonly source: string
}

/** APIs that report a failure in the same way; `success` are good replies with members that failures have. */
export interface Family {
  /** Kebab-case: `laravel`, `problem-json`, `errors-array`. */
  readonly name: string
  /** Who answers so, each once, in the order of the fixtures. */
  readonly apis: readonly string[]
  readonly fixtures: readonly FamilyFixture[]
}
