import { spotflowFixtures, stripeFixtures, sweetSpotFixtures } from '@faultkit/testing/fixtures'
import type { ReactElement } from 'react'
import '../parts/parts.css'
import './start-here.css'
import { Journey } from './Journey.tsx'

/** Three APIs, three grammars of failure, one way to the screen. */
export function StartHere(): ReactElement {
  return (
    <div className="book-journeys">
      <Journey group={sweetSpotFixtures} first="parameter-missing" />
      <Journey group={spotflowFixtures} first="connection-with-key" />
      <Journey group={stripeFixtures} first="card-declined" />
    </div>
  )
}
