declare const process: { readonly env: { readonly NODE_ENV?: string } }

interface World {
  readonly console?: { warn(text: string): void }
}

const said = new Set<string>()
/** A long-running development server must not collect warnings without end. */
const maxRemembered = 500

// Spelled out, because bundlers replace exactly this expression; in a page without a bundler `process` does not exist.
function inProduction(): boolean {
  try {
    return process.env.NODE_ENV === 'production'
  } catch {
    return false
  }
}

/**
 * Tells the developer about a mistake, once for each code and message, with the page that explains it; silent in
 * production. `code` is `FK-###`; name the subject in the message.
 */
export function warnDeveloper(code: string, message: string): void {
  const text = `[faultkit ${code}] ${message} See @faultkit/core/docs/errors/${code}.md`
  if (said.has(text) || inProduction()) return
  if (said.size >= maxRemembered) said.clear()
  said.add(text)
  const { console } = globalThis as World
  console?.warn(text)
}
