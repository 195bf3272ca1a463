// Takes the pictures in docs/screenshots/: pages of the demo shop with something gone wrong, and the main stories, light
// and dark, wide and narrow. Starts everything itself on free ports, and leaves nothing running and nothing built behind.
// `pnpm screenshots shop` takes those of the shop only, `pnpm screenshots stories` those of the stories.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build } from 'vite'
import { startDemo } from '../apps/demo/server/demo.ts'
import { buildBook } from './buildBook.ts'
import { findBrowser } from './findBrowser.mjs'
import { palettePng } from './png/palettePng.ts'
import { serveFolder } from './serveFolder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs/screenshots')

/** The stories shown, by their ids in Storybook's index; `tall` ones are shown as far as one screen goes. */
const stories = [
  { id: 'pages-start-here--journeys', name: 'start-here', tall: true },
  { id: 'components-errorsummary--default', name: 'error-summary' },
  { id: 'components-errorbanner--default', name: 'error-banner' },
  { id: 'components-outcomenotice--default', name: 'outcome-notice' },
]

const notice = (page, name) => page.getByRole('group', { name }).first()

/** What to see in the shop: how it comes about, and what must be on the screen. */
const situations = [
  {
    name: 'checkout-errors',
    show: async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'Fill in an example' }).click()
      await page.getByRole('textbox', { name: 'Email', exact: true }).fill('ada@example')
      await page.getByRole('button', { name: 'Place order' }).click()
      return notice(page, 'Check 1 answer below')
    },
    from: 'form.checkout',
  },
  {
    name: 'orders-retry',
    show: async ({ page, arm }) => {
      await arm({ target: 'sweetspot', fault: 'unavailable', times: -1, match: 'GET' })
      await page.goto('/#/orders')
      return page.getByText('Trying again')
    },
  },
  {
    name: 'payment-uncertain',
    show: async ({ page, arm }) => {
      await pay(page, () => arm({ target: 'spotflow', fault: 'api_connection_error', times: -1, match: 'POST' }))
      return notice(page, "We couldn't confirm your payment")
    },
  },
  {
    name: 'payment-settled',
    show: async ({ page, arm }) => {
      await pay(page, () => arm({ target: 'spotflow', fault: 'reset_after', times: -1 }))
      return notice(page, 'Your payment went through')
    },
  },
  {
    name: 'payment-declined',
    show: async ({ page, arm }) => {
      await pay(page, () => arm({ target: 'spotflow', fault: 'declined_200', match: 'POST' }))
      return notice(page, "The payment didn't go through")
    },
  },
  {
    name: 'toaster',
    show: async ({ page, arm }) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'Fill in an example' }).waitFor()
      await arm({ target: 'sweetspot', fault: 'forbidden', times: -1, match: 'POST' })
      await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
      await page.getByRole('textbox', { name: 'Your email' }).fill('ada@example.com')
      await page.getByRole('button', { name: 'Write to me' }).click()
      return page.locator('[data-part="toast"]')
    },
  },
]

async function pay(page, arm) {
  await page.goto('/#/pay/ord_seed_3')
  await page.getByRole('button', { name: 'a card that works' }).click()
  await arm()
  await page.getByRole('button', { name: /^Pay €/ }).click()
}

const themes = ['light', 'dark']
const screens = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
]
const variants = themes.flatMap((colorScheme) => screens.map((viewport) => ({ colorScheme, viewport })))

/** Fails before any picture is taken when a story was renamed or removed. */
function checkStories(outDir) {
  const { entries } = JSON.parse(readFileSync(join(outDir, 'index.json'), 'utf8'))
  const gone = stories.map(({ id }) => id).filter((id) => !(id in entries))
  if (gone.length === 0) return
  throw new Error(`Not in Storybook: ${gone.join(', ')}. Mend the table at the top of scripts/screenshots.mjs.`)
}

async function inBrowser(browser, { colorScheme, viewport }, baseURL, act) {
  const options = { baseURL, colorScheme, viewport, reducedMotion: 'reduce', deviceScaleFactor: 1, locale: 'en-GB' }
  const context = await browser.newContext(options)
  try {
    return await act(await context.newPage())
  } finally {
    await context.close()
  }
}

async function save(page, name, { colorScheme, viewport }, options = {}) {
  await page.evaluate(() => document.fonts.ready)
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', ...options })
  const file = `${name}-${colorScheme}-${viewport.width}.png`
  const small = palettePng(png)
  writeFileSync(join(folder, file), small)
  console.log(`${file.padEnd(44)} ${(small.length / 1024).toFixed(0).padStart(4)} kB`)
}

// Each picture has a shop of its own, so that nothing that goes wrong in one shows in another.
async function shootShop(browser, pages, { name, show, from }, variant) {
  const demo = await startDemo({ port: 0, data: ':memory:', pages, pace: { lateWebhook: 4000 } })
  try {
    await inBrowser(browser, variant, demo.shop, async (page) => {
      const arm = (fault) => page.request.put('/shop/faults', { data: fault })
      const seen = await show({ page, arm })
      await seen.waitFor({ timeout: 90_000 })
      if (from) await page.locator(from).evaluate((form) => form.scrollIntoView())
      else await page.evaluate(() => scrollTo(0, 0))
      await save(page, `shop-${name}`, variant)
    })
  } finally {
    await demo.stop()
  }
}

async function shootStory(browser, book, { id, name, tall }, { colorScheme, viewport }) {
  const low = { width: viewport.width, height: tall ? viewport.height : 200 }
  await inBrowser(browser, { colorScheme, viewport: low }, book, async (page) => {
    await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=theme:${colorScheme}`)
    await page.locator('body.sb-show-main #storybook-root > *').first().waitFor()
    await page.waitForLoadState('networkidle')
    // A page of the book stands in the book's own margins.
    if (tall) await page.addStyleTag({ content: '#storybook-root { padding: 24px }' })
    await save(page, `story-${name}`, { colorScheme, viewport: low }, { fullPage: !tall })
  })
}

async function takeShop(browser, scratch) {
  const pages = join(scratch, 'page')
  await build({ root: join(root, 'apps/demo'), logLevel: 'warn', build: { outDir: pages, emptyOutDir: true } })
  for (const situation of situations)
    await Promise.all(variants.map((variant) => shootShop(browser, pages, situation, variant)))
}

async function takeStories(browser, scratch) {
  const outDir = join(scratch, 'storybook')
  await buildBook(outDir)
  checkStories(outDir)
  const book = await serveFolder(outDir)
  try {
    for (const story of stories)
      await Promise.all(variants.map((variant) => shootStory(browser, book.url, story, variant)))
  } finally {
    book.stop()
  }
}

function writeReadme(version) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'))
  const names = [...new Set(files.map((file) => file.replace(/-(light|dark)-\d+\.png$/, '')))]
  const links = (name) =>
    files
      .filter((file) => file.startsWith(`${name}-light-`) || file.startsWith(`${name}-dark-`))
      .map((file) => `[${file.slice(name.length + 1, -4).replace('-', ' ')}](${file})`)
  const text = [
    '# Screenshots',
    '',
    `Taken by \`pnpm screenshots\` with Chromium ${version}; another version draws text a little differently.`,
    '',
    ...names.map((name) => `- \`${name}\`: ${links(name).join(' · ')}`),
  ]
  writeFileSync(join(folder, 'README.md'), `${text.join('\n')}\n`)
}

const parts = { shop: takeShop, stories: takeStories }
const wanted = process.argv.slice(2).filter((name) => name in parts)
const takes = wanted.length > 0 ? wanted : Object.keys(parts)

const executablePath = await findBrowser()
const browser = await chromium.launch(executablePath ? { executablePath } : {})
const scratch = mkdtempSync(join(tmpdir(), 'faultkit-screenshots-'))
try {
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(folder)) {
    const [kind] = file.split('-')
    if (file.endsWith('.png') && takes.some((name) => name.startsWith(kind === 'story' ? 'stor' : kind)))
      rmSync(join(folder, file))
  }
  for (const name of takes) await parts[name](browser, scratch)
  writeReadme(browser.version())
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
