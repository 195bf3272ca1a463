/** The mounted elements of each field: several for radio buttons. */
export interface Elements {
  /** Returns "remove". */
  readonly add: (name: string, element: Element) => () => void
  /** What `register` was given. */
  readonly own: (name: string) => Iterable<Element>
  /** The same, else what carries the name in the form (`Controller`, plain `form.register`). */
  readonly at: (name: string) => readonly Element[]
  /** The same, else the fields within a group. */
  readonly of: (name: string) => readonly Element[]
  readonly names: () => Iterable<string>
  /** Where the form stands: the document or a shadow root. */
  readonly root: () => Document | ShadowRoot
  readonly setForm: (event: unknown) => void
}

// A field called `closest` or `elements` stands at the form's own member of that name.
const formAround = (target: unknown): HTMLFormElement | null =>
  target instanceof HTMLFormElement ? target : target instanceof Element ? target.closest('form') : null

const controlsOf = (form: HTMLFormElement): HTMLFormControlsCollection =>
  Reflect.get(HTMLFormElement.prototype, 'elements', form)

export const rootOf = (node: Node): Document | ShadowRoot => node.getRootNode() as Document | ShadowRoot

export function createElements(): Elements {
  const byName = new Map<string, Set<Element>>()
  let submitted: HTMLFormElement | null = null

  const form = (): HTMLFormElement | null => {
    if (submitted?.isConnected) return submitted
    const known = [...byName.values()].flatMap((elements) => [...elements])
    return formAround(known.find(formAround))
  }
  const named = (name: string): Element[] => {
    const around = form()
    const found = (around && controlsOf(around).namedItem(name)) ?? []
    // A node list for several of one name; its members are elements in a form.
    return found instanceof Element ? [found] : ([...found] as Element[])
  }

  const at = (name: string): readonly Element[] => {
    const own = byName.get(name)
    return own ? [...own] : named(name)
  }

  return {
    add: (name, element) => {
      const elements = byName.get(name) ?? new Set()
      byName.set(name, elements.add(element))
      return () => {
        if (elements.delete(element) && elements.size === 0) byName.delete(name)
      }
    },
    own: (name) => byName.get(name) ?? [],
    at,
    of: (name) => {
      const found = at(name)
      if (found.length > 0) return found
      return [...byName].flatMap(([other, elements]) => (other.startsWith(`${name}.`) ? [...elements] : []))
    },
    names: () => byName.keys(),
    root: () => {
      const root = form()?.getRootNode()
      return root instanceof ShadowRoot ? root : document
    },
    setForm: (event) => {
      const { currentTarget, target }: Partial<Event> = Object(event)
      submitted = formAround(currentTarget ?? target) ?? submitted
    },
  }
}
