export type { FieldMatcherOptions, Match } from './createFieldMatcher.ts'
export { createFieldMatcher } from './createFieldMatcher.ts'
export { inRowsOf, segmentsOf, starred } from './fieldName.ts'
