/** Takes out what is not needed any more, so that nobody pays for what another left behind; where the browser offers it. */
export const collect = (): unknown => (Reflect.get(globalThis, 'gc') as (() => unknown) | undefined)?.()
