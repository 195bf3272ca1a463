import { defineConfig } from '@playwright/test'

// CHROMIUM names a browser already on the machine; without it Playwright's own build is used.
const executablePath = process.env.CHROMIUM

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  reporter: [['list'], ['./e2e/support/tally.ts']],
  forbidOnly: !!process.env.CI,
  // All tests share the servers, and each starts them over.
  workers: 1,
  use: {
    baseURL: 'http://127.0.0.1:4183',
    launchOptions: executablePath ? { executablePath } : {},
    viewport: { width: 1280, height: 900 },
  },
  webServer: {
    command: 'vite build && node server/index.ts',
    env: { PORT: '4183', DATA: ':memory:' },
    url: 'http://127.0.0.1:4183',
    reuseExistingServer: false,
  },
})
