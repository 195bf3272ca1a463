import type { Exchange } from './exchange.ts'
import { missing, wrong } from './problem.ts'
import { proxyPage } from './proxyPage.ts'
import { closedSpotflowKey, restrictedSpotflowKey } from './spotflow/authenticate.ts'
import * as spotflow from './spotflow/errors.ts'
import { closedSweetSpotKey, restrictedSweetSpotKey } from './sweetSpot/authenticate.ts'
import * as sweetSpot from './sweetSpot/errors.ts'
import type { FaultInfo } from './wire.ts'

/** One thing that can go wrong. The panel shows title and explanation; `apply` makes it happen on the wire. */
export interface Fault extends FaultInfo {
  /** `connection`: before anything was read, a browser's preflight included. */
  stage: 'connection' | 'request'
  /** Only these requests meet it, unless the one who arms it says otherwise. */
  method?: 'GET' | 'POST'
  apply: (exchange: Exchange) => Response | Promise<Response>
}

type Row = Omit<Fault, 'target' | 'stage'>

async function cutInHalf({ proceed }: Exchange): Promise<Response> {
  const whole = await proceed()
  const text = await whole.text()
  return new Response(text.slice(0, Math.ceil(text.length / 2)), whole)
}

const resetBefore: Row = {
  id: 'reset_before',
  title: 'Connection breaks before',
  explanation: 'The socket closes before the request is carried out. Nothing happened, but the page cannot know that.',
  apply: ({ close }) => close(),
}

const hang: Row = {
  id: 'hang',
  title: 'No answer',
  explanation: 'The connection stays open and nothing comes, until the page gives up.',
  apply: async ({ abandoned, close }) => {
    await abandoned()
    return close()
  },
}

const gateway: Row = {
  id: 'html_502',
  title: 'HTML from a proxy',
  explanation: 'A gateway answers 502 with its own HTML page instead of JSON.',
  apply: proxyPage,
}

const sweetSpotFaults: Row[] = [
  {
    id: 'parameter_missing',
    title: 'Parameter missing',
    explanation: '400: `email` is required.',
    method: 'POST',
    apply: () => sweetSpot.invalidField(missing('email')),
  },
  {
    id: 'invalid_parameter_nested',
    title: 'Wrong value in row 2',
    explanation: '400: `items[1][quantity]` must be a whole number.',
    method: 'POST',
    apply: () => sweetSpot.invalidField(wrong('items[1][quantity]', 'must be a whole number')),
  },
  {
    id: 'invalid_parameter_hidden',
    title: 'Wrong value out of sight',
    explanation: '400: `coupon`, in a part of the form that is closed.',
    method: 'POST',
    apply: () => sweetSpot.invalidField(wrong('coupon', 'must be a current coupon code')),
  },
  {
    id: 'invalid_parameter_late',
    title: 'Late complaint',
    explanation: '400 about `email` after 4 seconds: time enough to change it.',
    method: 'POST',
    apply: async ({ dawdle }) => {
      await dawdle()
      return sweetSpot.invalidField(wrong('email', 'must be an address that takes mail'))
    },
  },
  {
    id: 'unknown_parameter',
    title: 'Parameter no field has',
    explanation: '400: `loyalty_tier`, which names nothing on the page.',
    method: 'POST',
    apply: () => sweetSpot.invalidField(wrong('loyalty_tier', 'is not known')),
  },
  {
    id: 'unauthorized',
    title: 'Signed out',
    explanation: '401: the key is no longer active.',
    apply: ({ proceed }) => proceed({ credential: closedSweetSpotKey }),
  },
  {
    id: 'session_ended',
    title: 'Session ends',
    explanation: '401 for this request and for every other, until someone signs in again.',
    apply: ({ proceed }) => proceed({ session: 'ends' }),
  },
  {
    id: 'forbidden',
    title: 'No permission',
    explanation: '403: the key may not do this.',
    apply: ({ proceed }) => proceed({ credential: restrictedSweetSpotKey }),
  },
  {
    id: 'not_found',
    title: 'Not found',
    explanation: '404: what was asked for does not exist.',
    apply: () => sweetSpot.notFound('The object'),
  },
  {
    id: 'rate_limit',
    title: 'Too many requests',
    explanation: '429 with Retry-After: 2. It was not carried out.',
    apply: sweetSpot.tooManyRequests,
  },
  {
    id: 'internal_server_error',
    title: 'Server error',
    explanation: '500: what happened to the request is unknown.',
    apply: sweetSpot.internalError,
  },
  {
    id: 'unavailable',
    title: 'Unavailable',
    explanation: '503 with Retry-After: 3.',
    apply: sweetSpot.unavailable,
  },
  gateway,
  {
    id: 'cut_json',
    title: 'Answer cut short',
    explanation: 'The request is carried out, but half of its JSON is missing.',
    apply: cutInHalf,
  },
  {
    id: 'slow',
    title: 'Slow answer',
    explanation: 'The answer comes after 4 seconds.',
    apply: async ({ dawdle, proceed }) => {
      await dawdle()
      return proceed()
    },
  },
  hang,
  resetBefore,
  {
    id: 'reset_after',
    title: 'Connection breaks after',
    explanation: 'The order is stored, then the socket closes without an answer.',
    method: 'POST',
    apply: async ({ proceed, close }) => {
      await proceed()
      return close()
    },
  },
]

const spotflowFaults: Row[] = [
  {
    id: 'declined_200',
    title: '200 with a failed charge',
    explanation: 'The status says OK, the data says that the bank declined.',
    method: 'POST',
    apply: ({ proceed }) => proceed({ bank: 'declines' }),
  },
  {
    id: 'pending_200',
    title: '200, still pending',
    explanation: 'The bank takes its time; a webhook says later how it ended.',
    method: 'POST',
    apply: ({ proceed }) => proceed({ bank: 'ponders' }),
  },
  {
    id: 'invalid_request',
    title: 'Request refused',
    explanation: '400 Spotflow::InvalidRequestError.',
    apply: spotflow.invalidRequest,
  },
  {
    id: 'authentication',
    title: 'Secret key inactive',
    explanation: "401 Spotflow::AuthenticationError: the operator's fault, not the customer's.",
    apply: ({ proceed }) => proceed({ credential: closedSpotflowKey }),
  },
  {
    id: 'permission',
    title: 'Restricted key',
    explanation: '403 Spotflow::PermissionError: this type of key may not create charges.',
    apply: ({ proceed }) => proceed({ credential: restrictedSpotflowKey }),
  },
  {
    id: 'rate_limit',
    title: 'Too many calls',
    explanation: '429 Spotflow::RateLimitError with Retry-After: 2. Nothing was charged.',
    apply: spotflow.tooManyRequests,
  },
  {
    id: 'api_error',
    title: 'Spotflow error',
    explanation: '500 Spotflow::APIError: inconclusive.',
    apply: spotflow.internalError,
  },
  {
    id: 'api_connection_error',
    title: 'Network error',
    explanation: '500 Spotflow::APIConnectionError: the outcome is not known.',
    apply: () => spotflow.connectionLost(500),
  },
  {
    id: 'unavailable',
    title: 'Unavailable',
    explanation: '503 Spotflow::APIError with Retry-After: 3.',
    apply: spotflow.unavailable,
  },
  gateway,
  {
    id: 'slow',
    title: 'Slow bank',
    explanation: 'The bank needs 4 seconds; the same key meets 409 meanwhile.',
    apply: ({ proceed }) => proceed({ bank: 'dawdles' }),
  },
  hang,
  resetBefore,
  {
    id: 'reset_after',
    title: 'Connection breaks after the charge',
    explanation: 'The money is charged, then the socket closes without an answer. The webhook follows.',
    apply: async ({ proceed, close }) => {
      await proceed({ webhook: 'late' })
      return close()
    },
  },
]

const refuse: Fault = {
  id: 'refuse',
  target: 'sweetspot',
  stage: 'connection',
  title: 'Out of reach',
  explanation: 'Every connection is closed at once, as when there is no network.',
  apply: ({ close }) => close(),
}

/** Everything the panel offers, in its order. */
export const faults: readonly Fault[] = [
  ...sweetSpotFaults.map((row): Fault => ({ ...row, target: 'sweetspot', stage: 'request' })),
  refuse,
  ...spotflowFaults.map((row): Fault => ({ ...row, target: 'spotflow', stage: 'request' })),
  { ...refuse, target: 'spotflow' },
]
