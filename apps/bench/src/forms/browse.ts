import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import type { Bench } from './page.ts'

export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })

/** Calls the page's bench in a tab of its own, which no other measurement has warmed or filled. */
export async function call<K extends keyof Bench>(
  browser: Browser,
  folder: string,
  method: K,
  args: Parameters<Bench[K]>,
): Promise<Awaited<ReturnType<Bench[K]>>> {
  const page = await browser.newPage()
  page.setDefaultTimeout(300_000)
  try {
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      return route.fulfill({ path: join(folder, pathname === '/' ? 'index.html' : pathname) })
    })
    await page.goto('http://bench.localhost/')
    await page.waitForFunction(() => 'bench' in globalThis)
    const run = ([name, given]: [string, unknown[]]): unknown =>
      Reflect.apply(Reflect.get(Reflect.get(globalThis, 'bench'), name), undefined, given)
    return (await page.evaluate(run, [method, args] as [string, unknown[]])) as Awaited<ReturnType<Bench[K]>>
  } finally {
    await page.close()
  }
}
