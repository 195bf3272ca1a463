// Paths on a 20-unit grid; a bar parts the outline from what stands in it. A shape tells as much as its colour does.
const circle = 'M10 2.25a7.75 7.75 0 1 1 0 15.5a7.75 7.75 0 0 1 0-15.5'

/** Critical: someone may lose money, data or work. */
export const octagon = 'M6.8 2.25h6.4l4.55 4.55v6.4l-4.55 4.55H6.8L2.25 13.2V6.8z|M10 6.3v4.4M10 13.6v.01'
/** Warning: a step did not happen, nothing is lost. */
export const triangle = 'M10 2.75 18 16.75H2z|M10 8v4M10 14.3v.01'
/** Info. */
export const info: string = `${circle}|M10 9.4v4.3M10 6.4v.01`
/** Waiting. */
export const clock: string = `${circle}|M10 5.8V10l2.8 1.8`
/** Nobody knows yet; drawn with a dashed outline. */
export const uncertain: string = `${circle}|M10 9.6a.4.4 0 1 1 0 .8a.4.4 0 0 1 0-.8`
/** Settled. */
export const tick: string = `${circle}|M6.6 10.3l2.4 2.4 4.5-5`
/** No connection. */
export const offline =
  'M2.5 7.6a11 11 0 0 1 15 0M5.2 10.6a7 7 0 0 1 9.6 0M7.9 13.5a3 3 0 0 1 4.2 0M10 16.3v.01|M3.5 2.8l13 14.4'
export const cross = 'M5.5 5.5l9 9M14.5 5.5l-9 9'
export const copy = 'M7.75 7.75h8.5v8.5h-8.5z|M12.25 4.9V3.75h-8.5v8.5H4.9'
