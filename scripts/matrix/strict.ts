interface Page {
  body: Buffer | string
  headers: Record<string, string>
}

const nonce = 'book'
/** What a strict app sends. Only told, not enforced: Storybook's own frame would not start under it. */
const policy = [
  "default-src 'self'",
  `script-src 'self' 'nonce-${nonce}'`,
  `style-src 'self' 'nonce-${nonce}'`,
  "img-src 'self' data:",
].join('; ')

/** Sends a page with a strict policy, under which what Storybook writes into its own HTML is allowed. */
export function strict({ body, headers }: Page): Page {
  return {
    body: String(body).replace(/<(script|style)(?=[ >])/g, `<$1 nonce="${nonce}"`),
    headers: { ...headers, 'Content-Security-Policy-Report-Only': policy },
  }
}
