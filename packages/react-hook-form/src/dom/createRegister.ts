import type { FieldValues, UseFormRegister } from 'react-hook-form'
import type { Elements } from './createElements.ts'

// react-hook-form takes a ref without a value for a wrapper, and its first control for the field.
function controlOf(instance: unknown): Element | undefined {
  if (!(instance instanceof Element)) return undefined
  return 'value' in instance ? instance : (instance.querySelector('input, select, textarea') ?? instance)
}

export interface Register<T extends FieldValues> {
  readonly register: UseFormRegister<T>
  /** Registers mounted elements again: `form.reset()` forgets them, and a compiled component does not call `register` twice. */
  readonly again: (known: ReadonlySet<string>) => void
}

/** `form.register` that also knows the element of each field, and tells when one is mounted. */
export function createRegister<T extends FieldValues>(
  inner: UseFormRegister<T>,
  elements: Elements,
  mounted: (name: string, element: Element) => void,
  left: (element: Element) => void,
): Register<T> {
  const attached = new Map<Element, (known: ReadonlySet<string>) => void>()
  const register: UseFormRegister<T> = (name, options) => {
    const props = inner(name, options)
    let element: Element | undefined
    const ref = (instance: unknown): void => {
      props.ref(instance)
      if (element) {
        elements.remove(name, element)
        attached.delete(element)
        if (!instance) left(element)
      }
      element = controlOf(instance)
      if (!element) return
      elements.add(name, element)
      attached.set(element, (known) => {
        if (!known.has(name)) inner(name, options).ref(instance)
      })
      mounted(name, element)
    }
    return { ...props, ref }
  }
  const again = (known: ReadonlySet<string>): void => {
    for (const attach of attached.values()) attach(known)
  }
  return { register, again }
}
