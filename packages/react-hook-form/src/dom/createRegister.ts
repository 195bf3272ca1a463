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

/** `form.register` that also knows the element of each field, and tells when one comes or goes. */
export function createRegister<T extends FieldValues>(
  inner: UseFormRegister<T>,
  elements: Elements,
  mounted: (name: string, element: Element) => void,
  left: (name: string, element: Element) => void,
): Register<T> {
  const attached = new Set<(known: ReadonlySet<string>) => void>()
  const register: UseFormRegister<T> = (name, options) => {
    const props = inner(name, options)
    let leave: ((isGone: boolean) => void) | undefined
    const ref = (instance: unknown): void => {
      props.ref(instance)
      leave?.(!instance)
      leave = undefined
      const element = controlOf(instance)
      if (!element) return
      const attach = (known: ReadonlySet<string>): void => {
        if (!known.has(name)) inner(name, options).ref(instance)
      }
      const remove = elements.add(name, element)
      attached.add(attach)
      leave = (isGone) => {
        remove()
        attached.delete(attach)
        if (isGone) left(name, element)
      }
      mounted(name, element)
    }
    return { ...props, ref }
  }
  const again = (known: ReadonlySet<string>): void => {
    for (const attach of attached) attach(known)
  }
  return { register, again }
}
