import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { earFile } from './earFile.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** One script that needs no other, for the browser to run before the page. */
async function buildEar(): Promise<void> {
  const lib = { entry: at('./listenIn.ts'), formats: ['iife' as const], name: 'ear', fileName: () => earFile.name }
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { lib, outDir: earFile.folder, emptyOutDir: true },
  })
}

/** Builds the page that the shops of all tests serve, and the ear that listens in on it. */
// biome-ignore lint/style/noDefaultExport: Playwright takes its global setup as the default export
export default async function buildPage(): Promise<void> {
  await build({ root: at('../..'), logLevel: 'warn' })
  await buildEar()
}
