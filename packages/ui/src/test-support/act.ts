import { wait } from './wait.ts'

/** Does something and lets React commit what came of it; React's own `act` wants an environment that no browser is. */
export async function act(run: () => unknown): Promise<void> {
  await run()
  await wait(20)
}
