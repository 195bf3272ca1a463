import { parseError, publishError } from '@faultkit/core'
import { ErrorToaster } from '@faultkit/ui'
import '@faultkit/ui/styles.css'
import type { Contender } from '../Contender.ts'

/** Ours: nothing but an error is told, the words are its own. */
export const faultkit: Contender = {
  name: 'faultkit',
  Host: () => <ErrorToaster />,
  fail: (retry) => {
    const request = { method: 'GET', url: `${location.origin}/orders` }
    const error = parseError({ status: 503, body: { error: { type: 'api_error' } } }, request)
    return publishError(error, { retry })
  },
  hotkey: '{F6}',
}
