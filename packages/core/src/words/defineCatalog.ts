import type { Catalog, ErrorKind } from '../types.ts'
import type { LocaleCatalog } from './keys.ts'

type Entry = Catalog[string]

/** Words for every code of an API, for a code about one parameter (rows as `*`), and for the kit's own keys as far as an app has better ones. */
type CodeCatalog<Code extends string> = Readonly<
  Record<Code, Entry> & Record<`${Code}__${string}`, Entry> & Partial<Record<ErrorKind | keyof LocaleCatalog, Entry>>
>

/**
 * Types an app's catalog by the codes of its API, where it is written: `defineCatalog<Code>()({ … })`. A code without words
 * does not compile, nor does a key that is neither a code, a `code__param` nor one of the kit's. Returns the catalog as it is.
 * The first call is empty because TypeScript infers all type arguments of a call or none.
 */
export function defineCatalog<Code extends string>(): (catalog: CodeCatalog<Code>) => Catalog
export function defineCatalog(): (catalog: Catalog) => Catalog {
  return (catalog) => catalog
}
