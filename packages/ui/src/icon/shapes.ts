// Paths on a 20-unit grid. A shape tells as much as its colour does. `v0` is a point: its round cap is what is drawn.
// Written out each time: what is put together by code stays in every bundle.
/** What stands round waiting. */
export const circle = 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 1 1 0-15'
/** Critical: someone may lose money, data or work. */
export const octagon = 'M7 2h6l5 5v6l-5 5H7l-5-5V7zM10 6v5m0 3v0'
/** Warning: a step did not happen, nothing is lost. */
export const triangle = 'M10 3l8 14H2zM10 8v4m0 2.5v0'
/** Info. */
export const info = 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 1 1 0-15M10 9.5v4m0-7v0'
/** Waiting, in a circle. */
export const hands = 'M10 6v4l3 2'
/** Nobody knows yet: its outline is broken. */
export const dot = 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 1 1 0-15M10 9.5a.5.5 0 1 1 0 1 .5.5 0 1 1 0-1'
/** Settled. */
export const tick = 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 1 1 0-15M6.5 10.5L9 13l4.5-5.5'
/** No connection. */
export const offline = 'M2.5 8a11 11 0 0 1 15 0M6 12a6 6 0 0 1 8 0M10 16v0M3.5 3l13 14'
export const cross = 'M5.5 5.5l9 9M14.5 5.5l-9 9'
export const copy = 'M7.5 7.5h9v9h-9zM12.5 4.5v-1h-9v9h1'
