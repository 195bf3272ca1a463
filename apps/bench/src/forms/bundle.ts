import { join } from 'node:path'
import { build, defaultClientConditions } from 'vite'

const root = import.meta.dirname
const compat = (name: string): string => join(root, '../../../../compat', name, 'node_modules/react-hook-form')

/** The versions of react-hook-form that are measured, and where each lies; the newest 7 is the workspace's own. */
export const versions: Readonly<Record<string, string | undefined>> = {
  'newest 7': undefined,
  '7.60': compat('react-hook-form-7.60'),
  '8 beta': compat('react-hook-form-8'),
}

/** Builds the page as for production; `counting` draws with React's profiling build instead. Returns its folder. */
export async function bundle(version: string, mode: 'production' | 'counting'): Promise<string> {
  const outDir = join(root, '../../.cache/forms', `${version.replace(/\W/g, '-')}-${mode}`)
  const library = versions[version]
  await build({
    root,
    mode,
    logLevel: 'error',
    base: '/',
    configFile: false,
    resolve: {
      conditions: ['faultkit-source', ...defaultClientConditions],
      alias: [
        ...(library ? [{ find: /^react-hook-form$/, replacement: library }] : []),
        ...(mode === 'counting' ? [{ find: /^react-dom\/client$/, replacement: 'react-dom/profiling' }] : []),
      ],
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, emptyOutDir: true, minify: true, chunkSizeWarningLimit: 4_000, modulePreload: false },
  })
  return outDir
}
