import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumArgs } from '../chromiumArgs.ts'
import { findBrowser } from '../findBrowser.mjs'
import { openPage } from './look.ts'

let browser: Browser
beforeAll(async () => {
  const executablePath = await findBrowser()
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...chromiumArgs] })
})
afterAll(() => browser.close())

async function read(modes: readonly string[], html: string): Promise<string[][]> {
  const { page } = await openPage(await browser.newContext())
  await page.goto(`data:text/html,${encodeURIComponent(`<html lang="en"><title>A story</title><main>${html}</main>`)}`)
  const found: string[][] = []
  for (const mode of modes) found.push(await page.evaluate((name) => window.barriers(name, false, 'all'), mode))
  await page.context().close()
  return found.map((all) => all.map((line) => line.split(':')[0] ?? ''))
}

test.each(['#bbb', '#767676', '#666'])('text in %s on white is found', async (color) => {
  expect(await read(['light'], `<p style="color: ${color}">faint</p>`)).toEqual([['color-contrast-enhanced']])
})

test('text at 7 : 1 is not', async () => {
  expect(await read(['light'], '<p style="color: #595959">clear</p>')).toEqual([[]])
})

const reply = (words: string, button: string) =>
  `<div class="book-reply"><div class="book-reply-screen"><p data-part="title">${words}</p><button>${button}</button></div></div>`

test('of what is alike in all but its words the first is read', async () => {
  const twice = reply('One', '') + reply('Two', '')
  expect(await read(['light'], twice)).toEqual([['button-name']])
})

test('what axe read whole is not read whole again while it stands there unchanged', async () => {
  expect(await read(['light', '320 px'], reply('One', ''))).toEqual([['button-name'], []])
})

test('a button without words is not like one that has some', async () => {
  expect(await read(['light'], reply('One', 'Close') + reply('Two', ''))).toEqual([['button-name']])
})

test('ids are looked at in each of what is alike: one that is there twice, and one that is not there', async () => {
  const named = (id: string, by: string) =>
    `<div class="book-reply"><p id="${id}">Enter your email</p><input aria-label="Email" aria-describedby="${by}"></div>`
  expect(await read(['light'], named('a', 'a') + named('b', 'b'))).toEqual([[]])
  expect(await read(['light'], named('a', 'a') + named('b', 'gone'))).toEqual([['lost-reference']])
  expect(await read(['light'], named('a', 'a') + named('a', 'a'))).toEqual([['duplicate-id']])
})
