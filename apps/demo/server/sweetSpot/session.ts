/** The key that opens the API now. When the session ends it is no longer active, and signing in gives the page the next. */
export interface Session {
  readonly key: () => string
  readonly end: () => void
  readonly startOver: () => void
}

/** The page's own key may be public: it can only do what a customer may do. */
export function createSession(): Session {
  let ended = 0
  return {
    key: () => (ended === 0 ? 'demo_key' : `demo_key_${ended + 1}`),
    end: () => {
      ended += 1
    },
    startOver: () => {
      ended = 0
    },
  }
}
