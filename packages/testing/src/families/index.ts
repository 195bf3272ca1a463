export { families } from './families.ts'
export type { Family, FamilyFixture } from './types.ts'
