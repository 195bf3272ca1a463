import { onTestFinished } from 'vitest'
import { tellBrowser } from './tellBrowser.ts'

/** What a person's system says it wants, for the rest of the test. */
export async function prefer(features: Readonly<Record<string, string>>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }))
  await tellBrowser('Emulation.setEmulatedMedia', { features: list })
  onTestFinished(async () => void (await tellBrowser('Emulation.setEmulatedMedia', { features: [] })))
}
