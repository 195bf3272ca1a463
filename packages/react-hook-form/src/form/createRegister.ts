import type { FormEngine } from '@faultkit/react/forms'
import type { FieldValues, UseFormRegister } from 'react-hook-form'

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

/** `form.register` that also tells of the element of each field when it comes or goes. */
export function createRegister<T extends FieldValues>(
  inner: UseFormRegister<T>,
  attach: FormEngine['attach'],
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
      const again = (known: ReadonlySet<string>): void => {
        if (!known.has(name)) inner(name, options).ref(instance)
      }
      const detach = attach(name, element)
      attached.add(again)
      leave = (isGone) => {
        attached.delete(again)
        detach(isGone)
      }
    }
    return { ...props, ref }
  }
  const again = (known: ReadonlySet<string>): void => {
    for (const attach of attached) attach(known)
  }
  return { register, again }
}
