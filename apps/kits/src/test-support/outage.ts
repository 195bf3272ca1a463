import { publishError, readResponse } from '@faultkit/core'
import { onTestFinished } from 'vitest'

/** A real request that a server answers with 503; nobody shows it, so it is the toaster's, for the rest of the test. */
export async function outage(retry: () => void): Promise<void> {
  const body = { error: { type: 'api_error' } }
  await fetch('/wire/outage/script', { method: 'PUT', body: JSON.stringify([{ status: 503, body }]) })
  const answer: unknown = await readResponse(fetch('/wire/outage/orders'), { method: 'GET' }).catch(
    (error: unknown) => error,
  )
  onTestFinished(publishError(answer, { retry }))
}
