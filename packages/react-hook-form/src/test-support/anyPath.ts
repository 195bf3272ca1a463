import fc from 'fast-check'

/** Wire paths of no dialect: text, lists of anything, and what is almost a path. */
export const anyPath: fc.Arbitrary<string | unknown[]> = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(
    fc.oneof(
      fc.constantFrom('items', 'body', 'data', '__proto__', 'price', 'email', '*', '-'),
      fc.nat(5),
      fc.anything(),
    ),
    { maxLength: 40 },
  ),
  fc
    .array(fc.constantFrom(...'items[0].price/data~1#$*-@\'"email__proto__'.split('')), { maxLength: 60 })
    .map((parts) => parts.join('')),
)
