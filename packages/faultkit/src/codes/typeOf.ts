/** The module that holds the union of some codes. They are quoted as JSON, whatever the document says. */
export const typeOf = (codes: readonly string[], name: string, sources: readonly string[]): string =>
  `// Made of ${sources.join(', ')} by \`faultkit codes\`: run it again when the API changes.
/** Every machine code that the API's errors carry: \`defineCatalog<${name}>()({ … })\` asks for words for each. */
export type ${name} =
${codes.map((code) => `  | ${JSON.stringify(code)}`).join('\n')}
`
