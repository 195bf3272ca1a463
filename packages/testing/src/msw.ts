export { fixtureHandlers } from './replay/fixtureHandlers.ts'
export type { ReplayOptions, Reply } from './replay/types.ts'
