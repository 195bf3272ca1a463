import type { Page } from '@playwright/test'

/** Someone who was elsewhere looks at the page again. */
export const comeBack = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
