import type { Catalog } from '../types.ts'
import { defineCatalog } from './defineCatalog.ts'

type Code = 'card_declined' | 'round_closed' | 'not_found'

const all = {
  card_declined: 'Your bank said no',
  round_closed: { title: 'This round is closed', detail: 'Choose another round.' },
  not_found: () => 'We looked everywhere',
} as const

export const whole: Catalog = defineCatalog<Code>()(all)

export const withParams: Catalog = defineCatalog<Code>()({
  ...all,
  round_closed__tee_time: 'Choose another tee time',
  'round_closed__players.*.name': (_error, issue) => `Check ${String(issue?.path.at(-1))}`,
})

export const withKitWords: Catalog = defineCatalog<Code>()({
  ...all,
  payment: { reassurance: 'No money moved.' },
  api_read: { title: 'The course book does not open right now' },
  act_help: 'Call the club house',
  wait_one: 'Try again in a second.',
})

// @ts-expect-error not_found has no words
defineCatalog<Code>()({ card_declined: 'Your bank said no', round_closed: 'This round is closed' })

// @ts-expect-error nobody knows this code
defineCatalog<Code>()({ ...all, card_decline: 'Your bank said no' })

// @ts-expect-error a parameter of a code nobody knows
defineCatalog<Code>()({ ...all, card_decline__number: 'Check the card number' })

// @ts-expect-error one underscore is no parameter
defineCatalog<Code>()({ ...all, round_closed_tee_time: 'Choose another tee time' })

// @ts-expect-error a number is no sentence
defineCatalog<Code>()({ ...all, round_closed: 410 })

// @ts-expect-error a notice has no headline
defineCatalog<Code>()({ ...all, round_closed: { headline: 'This round is closed' } })

// @ts-expect-error a function says something
defineCatalog<Code>()({ ...all, round_closed: () => undefined })

export const ofAnyCode: Catalog = defineCatalog<string>()({ whatever: 'We could not do that' })
