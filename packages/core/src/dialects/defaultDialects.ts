import type { Dialect } from '../types.ts'
import { general } from './general.ts'
import { graphql } from './graphql.ts'
import { problemDetails } from './problem-details.ts'
import { relayed } from './relayed.ts'
import { spotflow } from './spotflow.ts'
import { stripe } from './stripe.ts'
import { sweetSpot } from './sweet-spot.ts'

/** What `parseError` asks, in this order. */
export const defaultDialects: readonly Dialect[] = [
  relayed,
  sweetSpot,
  spotflow,
  stripe,
  problemDetails,
  graphql,
  general,
]
