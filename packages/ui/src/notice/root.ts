import type { ComponentPropsWithRef, ReactNode } from 'react'

/** Attributes of a component's outermost element: `className`, `id`, `data-*`, from React 19 on `ref` too. */
export type Root = Omit<ComponentPropsWithRef<'div'>, 'children'>

/** The same, and another way to draw that element. */
export interface RootProps<Parts> extends Root {
  /**
   * Draws the outermost element instead of the kit's `<div>`: spread `root` on it, keep `root.children` or write your own from
   * the parts.
   */
  render?: ((root: ComponentPropsWithRef<'div'>, parts: Parts) => ReactNode) | undefined
}
