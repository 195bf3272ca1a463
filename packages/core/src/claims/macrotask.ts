declare function setTimeout(run: () => void, ms: number): unknown

/** Runs after `count` turns of the event loop: local handlers take one, the commit of a component another. */
export function afterMacrotasks(count: number, run: () => void): void {
  setTimeout(count > 1 ? () => afterMacrotasks(count - 1, run) : run, 0)
}
