/** Does something and lets React commit what came of it; React's own `act` wants an environment that no browser is. */
export async function act<T>(run: () => T | Promise<T>): Promise<T> {
  const result = await run()
  await new Promise((done) => setTimeout(done, 20))
  return result
}
