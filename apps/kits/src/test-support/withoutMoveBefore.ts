import { onTestFinished } from 'vitest'

/** As Safari, where elements cannot be moved with their state; for the rest of the test. */
export function withoutMoveBefore(): void {
  for (const at of [Element.prototype, Document.prototype, DocumentFragment.prototype]) {
    const real = Object.getOwnPropertyDescriptor(at, 'moveBefore')
    if (!real) throw new Error('This browser has no moveBefore to take away.')
    Reflect.deleteProperty(at, 'moveBefore')
    onTestFinished(() => void Object.defineProperty(at, 'moveBefore', real))
  }
}
