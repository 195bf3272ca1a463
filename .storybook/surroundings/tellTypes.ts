import type { ArgTypesEnhancer } from 'storybook/internal/types'

interface Typed {
  name?: string
  raw?: string
}

const rawOf = (type: Typed | string | undefined): string | undefined =>
  typeof type === 'object' ? type.raw?.replace(/\s*\|\s*undefined$/, '') : undefined

/** Writes a union out in the props table, where Storybook says just "union", and offers no control for a function. */
export const tellTypes: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const raw = rawOf(argType.type)
      if (argType.table?.type?.summary !== 'union' || !raw) return [name, argType]
      const table = { ...argType.table, type: { summary: raw.replace(/^\((\(.*\) => [^|]*)\)$/, '$1') } }
      return [name, { ...argType, table, ...(raw.includes('=>') && { control: false }) }]
    }),
  )
