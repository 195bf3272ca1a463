import { expect, type Page } from '@playwright/test'
import { forget, recordingOf, settled, surfacesOf } from './recorder.ts'

/** What a person sees and has seen: counted surfaces, and every word. */
export interface Lookout {
  /** This surface shows the error, once, now and at every moment since the page was opened or forgotten. */
  readonly expectOnly: (surface: string) => Promise<void>
  /** The same of a surface that has gone again: it was there, alone, and is no more. */
  readonly expectOnlyWas: (surface: string) => Promise<void>
  /** These surfaces are visible now and no others, each as often as it is named. */
  readonly expectSurfaces: (surfaces: string[]) => Promise<void>
  /** No surface at all, and none since. */
  readonly expectNone: () => Promise<void>
  /** What was shown until now no longer counts. */
  readonly forget: () => Promise<void>
  /** The person reads this, or has read it: a notice may be gone before a test can look. */
  readonly expectSaid: (...words: (string | RegExp)[]) => Promise<void>
  /** Nothing the person ever saw since matches. */
  readonly expectNeverSaid: (words: RegExp) => Promise<void>
}

const has = (words: string | RegExp) => (text: string) =>
  typeof words === 'string' ? text.includes(words) : words.test(text)

export function createLookout(page: Page): Lookout {
  const seen = async (): Promise<string[]> => {
    const { surfaces } = await recordingOf(page)
    return [...new Set(surfaces.filter((names) => names.length > 0).map((names) => names.join(' + ')))]
  }
  const expectSurfaces = async (now: string[]): Promise<void> => {
    await expect.poll(() => surfacesOf(page), { message: 'the surfaces visible now' }).toEqual(now)
    await settled(page)
    expect(await surfacesOf(page), 'the surfaces visible now').toEqual(now)
  }
  const expectSeen = async (now: string[], ever: string[]): Promise<void> => {
    await expectSurfaces(now)
    expect(await seen(), 'every surface that was ever visible').toEqual(ever)
  }
  return {
    expectOnly: (surface) => expectSeen([surface], [surface]),
    expectOnlyWas: (surface) => expectSeen([], [surface]),
    expectSurfaces,
    expectNone: () => expectSeen([], []),
    forget: () => forget(page),
    expectSaid: async (...all) => {
      for (const words of all) {
        const texts = async (): Promise<string[]> => (await recordingOf(page)).texts.filter(has(words))
        await expect.poll(async () => (await texts()).length, { message: `said: ${words}` }).toBeGreaterThan(0)
      }
    },
    expectNeverSaid: async (words) => {
      await settled(page)
      const { texts } = await recordingOf(page)
      expect(texts.length).toBeGreaterThan(0)
      const lines = new Set(texts.flatMap((text) => text.split('\n')))
      expect([...lines].filter(has(words)), `lines that match ${words}`).toEqual([])
    },
  }
}
