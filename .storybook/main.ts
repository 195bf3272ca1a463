import { defineMain } from '@storybook/react-vite/node'
import { defaultClientConditions, mergeConfig } from 'vite'

export default defineMain({
  framework: '@storybook/react-vite',
  stories: [
    './pages/**/*.mdx',
    './pages/**/*.stories.tsx',
    '../packages/*/src/**/*.mdx',
    '../packages/*/src/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // The book calls no outside host, so that it also builds and opens offline.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { componentsManifest: true, sidebarOnboardingChecklist: false },
  // react-docgen-typescript needs an API that TypeScript 7 no longer has.
  typescript: { reactDocgen: 'react-docgen' },
  // The packages' sources, not their builds: an edit shows at once.
  viteFinal: (config) =>
    mergeConfig(config, { resolve: { conditions: ['faultkit-source', ...defaultClientConditions] } }),
})
