import { cdp } from 'vitest/browser'

// The provider's types, which would say what can be sent, are not for a package that runs in any browser.
interface Session {
  readonly send: (method: string, params: object) => Promise<unknown>
}

/** A command of the Chrome DevTools protocol: fingers and system settings that no page can fake. */
export const tellBrowser = (method: string, params: object): Promise<unknown> => {
  const session: object & Partial<Session> = cdp()
  return session.send?.(method, params) ?? Promise.reject(new Error('this browser takes no such commands'))
}
