import { vi } from 'vitest'

/** Runs with the console's warnings caught, and hands them out. */
export async function warningsOf(run: () => unknown): Promise<string[]> {
  const said: string[] = []
  const spy = vi.spyOn(console, 'warn').mockImplementation((...values: unknown[]) => void said.push(values.join(' ')))
  try {
    await run()
  } finally {
    spy.mockRestore()
  }
  return said
}
