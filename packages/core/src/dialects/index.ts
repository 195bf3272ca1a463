export { allDialects } from './allDialects.ts'
export { defaultDialects } from './defaultDialects.ts'
