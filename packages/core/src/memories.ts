import type { Memory } from './identity.ts'

/** A constructor may answer with any object, and a class adds its private members to whatever that is. */
class Any {
  constructor(thrown: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the only way to give an object of others a private member.
    return thrown
  }
}

/**
 * Keeps the memory on the thrown object as long as it lives, in a private member: nothing lists it, no proxy sees it, what is
 * frozen takes it. A weak map would do the same, but a young entry makes V8 keep its key and value until the next full
 * collection (measured: 4 µs an error), so it holds only what refuses.
 */
class Remembered extends Any {
  static #rest = new WeakMap<object, Memory>()
  #memory: Memory
  private constructor(thrown: object, memory: Memory) {
    super(thrown)
    this.#memory = memory
  }
  static of(thrown: object): Memory | undefined {
    return #memory in thrown ? thrown.#memory : Remembered.#rest.get(thrown)
  }
  static keep(thrown: object, memory: Memory): void {
    try {
      new Remembered(thrown, memory)
    } catch {
      Remembered.#rest.set(thrown, memory)
    }
  }
}

type Memories = Pick<typeof Remembered, 'of' | 'keep'>
const sharedKey = Symbol.for('faultkit.remembered')
const shared = globalThis as { [sharedKey]?: Memories }
shared[sharedKey] ??= Remembered

/** What is remembered of thrown objects, by whichever copy of the kit. */
export const memories: Memories = shared[sharedKey]
