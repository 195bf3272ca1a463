// Taken before a test can fake it: the wait is for the page, not for the app's clock.
const later = globalThis.setTimeout
const wait = (ms: number): Promise<void> => new Promise((done) => void later(done, ms))

const patience = 1_000
// A toast comes two macrotasks after the reporter has read the error; a second surface would be there by then.
const settled = 150
const step = 25

/** Waits until `holds` has been true for 150 ms on end, for a second at most. */
export async function settle(holds: () => boolean): Promise<void> {
  let calm = 0
  for (let waited = 0; waited < patience && calm < settled; waited += step) {
    calm = holds() ? calm + step : 0
    await wait(step)
  }
}
