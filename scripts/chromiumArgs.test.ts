import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { chromiumArgs } from './chromiumArgs.ts'
import { findBrowser } from './findBrowser.mjs'

const turnedOff = (args: readonly string[]): string[] =>
  args.flatMap((arg) => /^--disable-features=(.*)/.exec(arg)?.[1]?.split(',') ?? [])

test('what Playwright turns off in a browser stays off beside what the tests turn off', async () => {
  const executablePath = await findBrowser()
  const server = await chromium.launchServer(executablePath ? { executablePath } : {})
  const { spawnargs } = server.process()
  await server.close()
  expect(turnedOff(spawnargs).length).toBeGreaterThan(0)
  expect(turnedOff(chromiumArgs)).toEqual(expect.arrayContaining(turnedOff(spawnargs)))
})
