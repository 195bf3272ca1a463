/** A new idempotency key: a random UUID (RFC 9562). Not `randomUUID`, which pages without TLS do not have. */
export const createIdempotencyKey = (): string =>
  '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
    return (+digit ^ (byte & (15 >> (+digit / 4)))).toString(16)
  })
