import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { chromiumArgs } from '../../scripts/chromiumArgs.ts'

// CHROMIUM names a browser already on the machine; without it Playwright's own build is used.
const executablePath = process.env.CHROMIUM

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './e2e/support/buildPage.ts',
  reporter: [['list'], ['./e2e/support/tally.ts']],
  forbidOnly: !!process.env.CI,
  // Each test has a shop of its own, so they may run beside each other; most of their time is waiting: four at once on two cores take less than half as long as two.
  fullyParallel: true,
  workers: availableParallelism() + 2,
  // Patience for a busy machine. A test that passes does not spend it.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    // Nothing here needs a graphics card, and drawing as one would takes a process of its own.
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...chromiumArgs, '--disable-gpu'] },
    viewport: { width: 1280, height: 900 },
  },
})
