/** Says whether the React Compiler made this function: its code then keeps a memo cache. */
export const isCompiled = (component: (props: never) => unknown): boolean => /\$\[\d+\]/.test(String(component))
