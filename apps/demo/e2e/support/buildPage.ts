import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the page that the shops of all tests serve. */
// biome-ignore lint/style/noDefaultExport: Playwright takes its global setup as the default export
export default async function buildPage(): Promise<void> {
  await build({ root: fileURLToPath(new URL('../..', import.meta.url)), logLevel: 'warn' })
}
