import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import babel from '@rolldown/plugin-babel'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { serverActions } from './apps/examples/server/serverActions.ts'
import { shopServer } from './apps/examples/server/shopServer.ts'
import { chromiumArgs } from './scripts/chromiumArgs.ts'
import { wireServer } from './scripts/wireServer.ts'

// CHROMIUM names a browser already on the machine; without it Playwright's own build is used.
const executablePath = process.env.CHROMIUM
const args = [...chromiumArgs, '--disable-gpu']
// A new object for each project: vitest writes into it.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args } }),
  instances: [{ browser: 'chromium' as const }],
})
const noBench = { include: [] }
// Named, or Vite finds them in mid-run, bundles them and loads the page of a running test anew.
const kits = [
  '@base-ui/react/dialog',
  '@base-ui/react/field',
  '@base-ui/react/select',
  '@base-ui/react/toast',
  '@headlessui/react',
  '@mantine/core',
  '@mantine/notifications',
  '@mui/material/Button',
  '@mui/material/Dialog',
  '@mui/material/DialogContent',
  '@mui/material/DialogTitle',
  '@mui/material/Snackbar',
  '@mui/material/MenuItem',
  '@mui/material/TextField',
  '@radix-ui/react-dialog',
  '@radix-ui/react-label',
  '@radix-ui/react-select',
  '@radix-ui/react-slot',
  '@radix-ui/react-toast',
  'notistack',
  'react-aria-components',
  'react-aria-components/Toast',
  'react-hot-toast',
  'react-toastify',
  'sonner',
].map((name) => `kits > ${name}`)
// `pnpm check` gives a failed test in a browser a second try, and names at its end each one that needed it. A test in
// node gets none: what fails there for one seed is a defect.
const retry = Number(process.env.SECOND_TRIES ?? 0)
// Patience for a busy machine. A test that passes does not spend it.
const patience = { testTimeout: 45_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } }
const setupFiles = ['./scripts/setupConsole.ts']
const onServer = '**/*.server.test.tsx'

/** The React Compiler, for what says 'use memo'. */
const compileAnnotated = () => babel({ presets: [reactCompilerPreset({ compilationMode: 'annotation' })] })
/** The React Compiler for an app: all of its own code. */
const compileApps = () => babel({ presets: [reactCompilerPreset()], include: [/\/apps\//] })

/** What these hold is the style sheet's, another toaster's or TanStack Query's, whatever React draws it. */
const notOfReact = ['styles', 'sonner', 'hazards', 'tabs', 'gate', 'reports', 'retry'].map(
  (name) => `**/${name}.test.tsx`,
)
// React 18 needs another package to run what the compiler makes.
const compiled = '**/compiled.test.tsx'

/** The browser tests of some packages again, beside another version of a peer, kept in `compat/<name>`. */
const beside = (name: string, peers: readonly string[], packages: string, exclude: readonly string[] = []) => ({
  resolve: {
    alias: peers.map((peer) => ({
      find: new RegExp(`^${peer}(?=$|/)`),
      replacement: join(import.meta.dirname, 'compat', name, 'node_modules', peer),
    })),
  },
  // What a test's frame loads: found in mid-run otherwise, too.
  optimizeDeps: { include: ['react-dom/client'] },
  test: {
    name,
    include: [`packages/${packages}/src/**/*.test.tsx`],
    exclude: [onServer, ...exclude],
    setupFiles,
    ...patience,
    benchmark: noBench,
    retry,
    browser: browser(),
  },
})

const surfaces = {
  plugins: [shopServer()],
  optimizeDeps: { include: kits },
  test: {
    name: 'surfaces',
    include: ['apps/kits/src/surfaces/modals/*.measure.tsx'],
    testTimeout: 30_000,
    benchmark: noBench,
    browser: browser(),
  },
}

export default defineConfig({
  resolve: { conditions: ['faultkit-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['faultkit-source', ...defaultServerConditions] } },
  plugins: [react(), compileAnnotated(), wireServer()],
  test: {
    // Much of a browser test's time is waiting: two pages more than cores take a fifth less than one more.
    maxWorkers: availableParallelism() + 2,
    reporters: ['default', './scripts/tally.ts'],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.{ts,tsx}'], reporter: ['text'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{packages/*/src,packages/core/conformance,apps/demo/server,apps/bench/src,scripts}/**/*.test.ts',
            `packages/*/src/${onServer}`,
          ],
          // The files of a worker share what they import, whose state none of them may keep: to import it for each took a third
          // of the time.
          isolate: false,
          pool: 'threads',
          setupFiles,
          ...patience,
          benchmark: noBench,
        },
      },
      {
        plugins: [shopServer(), serverActions()],
        optimizeDeps: { include: kits },
        test: {
          name: 'browser',
          include: ['{packages/*,apps/examples,apps/kits}/src/**/*.test.tsx'],
          exclude: [onServer, '**/node_modules/**'],
          setupFiles,
          ...patience,
          benchmark: noBench,
          retry,
          browser: browser(),
        },
      },
      {
        // Said, so that Vitest does not take the two compilers for one by mistake: each has code of its own to compile.
        extends: true,
        plugins: [compileApps(), shopServer(), serverActions()],
        optimizeDeps: { include: kits },
        test: {
          name: 'compiled',
          env: { COMPILED: 'yes' },
          include: ['apps/examples/src/tasks/*.test.tsx', 'apps/kits/src/forms/*.test.tsx'],
          setupFiles,
          ...patience,
          benchmark: noBench,
          retry,
          browser: browser(),
        },
      },
      beside('react-18', ['react', 'react-dom'], '{react,react-hook-form,react-query,ui}', [...notOfReact, compiled]),
      beside('react-hook-form-7.60', ['react-hook-form'], 'react-hook-form'),
      beside('react-hook-form-8', ['react-hook-form'], 'react-hook-form'),
      beside('react-query-5.90', ['@tanstack/react-query'], 'react-query'),
      // Not among the tests: it measures other toasters, too (`pnpm bench:surfaces`).
      ...(process.env.MEASURE === 'surfaces' ? [surfaces] : []),
      {
        plugins: [storybookTest({ configDir: join(import.meta.dirname, '.storybook') })],
        test: { name: 'stories', ...patience, benchmark: noBench, retry, browser: browser() },
      },
    ],
  },
})
