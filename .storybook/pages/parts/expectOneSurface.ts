import { publishError } from '@faultkit/core'
import { expect } from 'storybook/test'
// The matchers need Vitest, which a story opened in Storybook does not have.
import { surfacesIn } from '../../../packages/testing/src/matchers/surfaces.ts'

// A toast comes two macrotasks after the reporter has read the error.
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 100))

/** Hands the error to the app's toaster as a global reporter would, and expects one surface to show it: the one with these words. */
export async function expectOneSurface(
  error: unknown,
  words: string | RegExp,
  root: Element = document.body,
): Promise<void> {
  const withdraw = publishError(error)
  await settled()
  const surfaces = surfacesIn(root)
  withdraw()
  await expect(surfaces).toHaveLength(1)
  await expect(surfaces[0]).toMatch(words)
}
