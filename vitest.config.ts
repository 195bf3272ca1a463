import { join } from 'node:path'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { wireServer } from './scripts/wireServer.ts'

// CHROMIUM names a browser already on the machine; without it Playwright's own build is used.
const executablePath = process.env.CHROMIUM
// A new object for each project: vitest writes into it.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: executablePath ? { executablePath } : {} }),
  instances: [{ browser: 'chromium' as const }],
})
const noBench = { include: [] }
const setupFiles = ['./scripts/setupConsole.ts']
const inBrowser = ['packages/*/src/**/*.test.tsx', 'apps/examples/src/**/*.test.tsx']
const react18 = (name: string) => join(import.meta.dirname, 'compat/react-18/node_modules', name)

export default defineConfig({
  resolve: { conditions: ['faultkit-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['faultkit-source', ...defaultServerConditions] } },
  plugins: [react(), wireServer()],
  test: {
    reporters: ['default', './scripts/tally.ts'],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.{ts,tsx}'], reporter: ['text'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.server.test.tsx', 'apps/*/server/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles,
          benchmark: noBench,
        },
      },
      {
        test: { name: 'browser', include: inBrowser, exclude: ['**/*.server.test.tsx'], setupFiles, benchmark: noBench, browser: browser() },
      },
      {
        resolve: {
          alias: [
            { find: /^react(?=$|\/)/, replacement: react18('react') },
            { find: /^react-dom(?=$|\/)/, replacement: react18('react-dom') },
          ],
        },
        test: {
          name: 'react-18',
          include: ['packages/*/src/**/*.test.tsx'],
          exclude: ['**/*.server.test.tsx', '**/*.react-19.test.tsx'],
          setupFiles,
          benchmark: noBench,
          browser: browser(),
        },
      },
      {
        plugins: [storybookTest({ configDir: join(import.meta.dirname, '.storybook') })],
        test: { name: 'stories', benchmark: noBench, browser: browser() },
      },
    ],
  },
})
