const latest = new Map<string, object>()

/**
 * For toasters with ids: "take it away", a task later and only if nothing was shown under this id since, because an
 * incident is taken away and shown again at once when its count changes or the `ErrorToaster` mounts again.
 */
export function untilShownAgain(id: string, dismiss: () => void): () => void {
  const shown = {}
  latest.set(id, shown)
  return () => {
    setTimeout(() => {
      if (latest.get(id) !== shown) return
      latest.delete(id)
      dismiss()
    }, 0)
  }
}
