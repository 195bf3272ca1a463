import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../test-results/ear', import.meta.url))
const name = 'ear.js'

/** Where the script lies that writes down what was announced. */
export const earFile: { folder: string; name: string; path: string } = { folder, name, path: join(folder, name) }
