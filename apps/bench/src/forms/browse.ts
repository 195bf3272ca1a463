import { join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import type { Bench } from './page.ts'

export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  })

/** A tab in which the page's bench can be called. */
export interface Tab {
  readonly call: <K extends keyof Bench>(
    method: K,
    ...args: Parameters<Bench[K]>
  ) => Promise<Awaited<ReturnType<Bench[K]>>>
  readonly close: () => Promise<void>
}

/** A tab of its own, which no other contender has warmed or filled. */
export async function openTab(browser: Browser, folder: string): Promise<Tab> {
  const page = await browser.newPage()
  page.setDefaultTimeout(300_000)
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: join(folder, pathname === '/' ? 'index.html' : pathname) })
  })
  await page.goto('http://bench.localhost/')
  await page.waitForFunction(() => 'bench' in globalThis)
  const run = ([name, given]: [string, unknown[]]): unknown =>
    Reflect.apply(Reflect.get(Reflect.get(globalThis, 'bench'), name), undefined, given)
  const bench = async <K extends keyof Bench>(
    method: K,
    ...args: Parameters<Bench[K]>
  ): Promise<Awaited<ReturnType<Bench[K]>>> =>
    (await page.evaluate(run, [method, args] as [string, unknown[]])) as Awaited<ReturnType<Bench[K]>>
  return { call: bench, close: () => page.close() }
}

/** Calls the bench once, in a tab that goes with it. */
export async function call<K extends keyof Bench>(
  browser: Browser,
  folder: string,
  method: K,
  ...args: Parameters<Bench[K]>
): Promise<Awaited<ReturnType<Bench[K]>>> {
  const tab = await openTab(browser, folder)
  try {
    return await tab.call(method, ...args)
  } finally {
    await tab.close()
  }
}
