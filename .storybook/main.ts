import { join } from 'node:path'
import { defineMain } from '@storybook/react-vite/node'
import { defaultClientConditions, mergeConfig } from 'vite'

// A page in a browser has no server part: what the directive promises is kept without it.
const isAboutServers = ({ code, message }: { code?: string; message: string }): boolean =>
  code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('use client')

// Storybook writes down where on this machine a component lies; a reader of the book has no use for it.
const root = `${join(import.meta.dirname, '..')}/`
const withoutMachine = <T>(manifests: T): T => JSON.parse(JSON.stringify(manifests).replaceAll(root, './'))

export default defineMain({
  framework: '@storybook/react-vite',
  stories: [
    './pages/**/*.mdx',
    './pages/**/*.stories.tsx',
    // Only ui has stories: a pattern that finds nothing is a warning in each build.
    '../packages/ui/src/**/*.mdx',
    '../packages/ui/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // The book calls no outside host, so that it also builds and opens offline.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // `manifests/components.json` in the built book: every component, prop and story, for programs that write with the kit.
  // oxlint-disable-next-line unicorn/no-useless-spread -- the types of the configuration do not know it yet
  ...{ experimental_manifests: withoutMachine },
  features: { componentsManifest: true, sidebarOnboardingChecklist: false },
  // react-docgen-typescript needs an API that TypeScript 7 no longer has.
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (config) =>
    mergeConfig(config, {
      // The packages' sources, not their builds: an edit shows at once, and a fresh clone needs no build.
      resolve: { conditions: ['faultkit-source', ...defaultClientConditions] },
      build: {
        chunkSizeWarningLimit: 4_000,
        rolldownOptions: {
          checks: { pluginTimings: false },
          onwarn: (warning: { code?: string; message: string }, warn: (warning: unknown) => void) => {
            if (!isAboutServers(warning)) warn(warning)
          },
        },
      },
    }),
})
