import { fixtureNamed } from '@faultkit/testing/fixtures'

const laterMs = 250

/** The reply of a fixture as `fetch` hands it over, after a moment: the book has no server, the rest is real. */
export async function answer(dialect: string, name: string): Promise<Response> {
  const { status, headers, body } = fixtureNamed(dialect, name).envelope
  await new Promise((done) => setTimeout(done, laterMs))
  return new Response(JSON.stringify(body), { status, headers })
}
