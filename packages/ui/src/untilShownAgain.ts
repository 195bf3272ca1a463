const latest = new WeakMap<object, Map<string, object>>()

/**
 * For toasters with ids: "take it away", a task later and only if this toaster was shown nothing under this id since, because
 * an incident is taken away and shown again at once when its count changes or the `ErrorToaster` mounts again.
 */
export function untilShownAgain(toaster: object, id: string, dismiss: () => void): () => void {
  const standing = latest.get(toaster) ?? new Map<string, object>()
  latest.set(toaster, standing)
  const shown = {}
  standing.set(id, shown)
  return () => {
    setTimeout(() => {
      if (standing.get(id) !== shown) return
      standing.delete(id)
      dismiss()
    }, 0)
  }
}
