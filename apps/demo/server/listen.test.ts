import { expect, test } from 'vitest'
import { listen } from './listen.ts'

test('who serves an app keeps the Request and Response of the platform, as do all others in the process', async () => {
  const platform = { Request, Response }
  const { url, stop } = await listen({ fetch: () => new Response('here') }, 0)
  expect(await (await fetch(url)).text()).toBe('here')
  await stop()
  expect({ Request, Response }).toEqual(platform)
})
