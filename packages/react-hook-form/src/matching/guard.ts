const maxLength = 1024
const maxSegments = 32
const forbidden = new Set(['__proto__', 'prototype', 'constructor'])

/** Refuses what no form has and what an attacker sends: endless paths and the names of JavaScript's own machinery. */
export const isHostile = (wire: unknown, path: readonly (string | number)[]): boolean =>
  (typeof wire === 'string' && wire.length > maxLength) ||
  path.length > maxSegments ||
  path.some((segment) => forbidden.has(String(segment)))
