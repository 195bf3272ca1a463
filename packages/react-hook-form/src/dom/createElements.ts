/** The mounted elements of each field: several for radio buttons. */
export interface Elements {
  readonly add: (name: string, element: Element) => void
  readonly remove: (name: string, element: Element) => void
  /** What `register` was given. */
  readonly own: (name: string) => Iterable<Element>
  /** The same, else what carries the name in the form (`Controller`, plain `form.register`), else the fields within a group. */
  readonly of: (name: string) => readonly Element[]
  readonly names: () => Iterable<string>
  /** The form itself, as far as it is known. */
  readonly form: () => HTMLFormElement | undefined
  readonly setForm: (event: unknown) => void
}

const isForm = (value: unknown): value is HTMLFormElement =>
  typeof HTMLFormElement !== 'undefined' && value instanceof HTMLFormElement

function named(form: HTMLFormElement | undefined, name: string): readonly Element[] {
  const found = form?.elements.namedItem(name)
  if (!found) return []
  return found instanceof Element ? [found] : [...found].filter((node) => node instanceof Element)
}

export function createElements(): Elements {
  const byName = new Map<string, Set<Element>>()
  let submitted: HTMLFormElement | undefined

  const form = (): HTMLFormElement | undefined => {
    if (submitted?.isConnected) return submitted
    for (const elements of byName.values()) {
      for (const element of elements) {
        const found = element.closest('form')
        if (found) return found
      }
    }
    return undefined
  }

  const within = (group: string): readonly Element[] =>
    [...byName].flatMap(([name, elements]) => (name.startsWith(`${group}.`) ? [...elements] : []))

  return {
    add: (name, element) => {
      const elements = byName.get(name)
      if (elements) elements.add(element)
      else byName.set(name, new Set([element]))
    },
    remove: (name, element) => {
      const elements = byName.get(name)
      if (elements?.delete(element) && elements.size === 0) byName.delete(name)
    },
    own: (name) => byName.get(name) ?? [],
    of: (name) => {
      const elements = byName.get(name)
      if (elements) return [...elements]
      const found = named(form(), name)
      return found.length > 0 ? found : within(name)
    },
    names: () => byName.keys(),
    form,
    setForm: (event) => {
      if (typeof event !== 'object' || event === null) return
      const target: unknown = Reflect.get(event, 'currentTarget') ?? Reflect.get(event, 'target')
      if (target instanceof Element) submitted = isForm(target) ? target : (target.closest('form') ?? undefined)
    },
  }
}
