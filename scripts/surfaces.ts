// `pnpm bench:surfaces`: measures ten toasters beside each other and writes docs/surfaces.md. First over modals, in the
// browser tests' own runner, then on a page as an app publishes it: what a strict policy refuses, and when an error leaves.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { type AsPublished, type OverModals, reportOf } from '../apps/kits/src/surfaces/report.ts'
import { findBrowser } from './findBrowser.mjs'
import { serveFolder } from './serveFolder.ts'

const root = join(import.meta.dirname, '..')
const source = join(root, 'apps/kits/src/surfaces')
const seen = join(root, 'test-results/surfaces')
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
// Longer than any of them keeps an error, unless for good.
const patienceMs = 12_000

function overModals(): OverModals[] {
  rmSync(seen, { recursive: true, force: true })
  const run = { stdio: 'inherit' as const, cwd: root, env: { ...process.env, MEASURE: 'surfaces' } }
  if (spawnSync('vitest', ['run', '--project', 'surfaces'], run).status !== 0) throw new Error('Not all was measured.')
  return readdirSync(seen).map((file) => JSON.parse(readFileSync(join(seen, file), 'utf8')))
}

const step = (page: Page) => page.getByRole('button', { name: 'Try now', includeHidden: true })

/** The page of one toaster, as its file is called. */
async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', () => {
      document.documentElement.dataset.refused = String(Number(document.documentElement.dataset.refused ?? 0) + 1)
    })
  })
  await page.goto(url)
  return page
}

const within = (promise: Promise<unknown>): Promise<boolean> =>
  promise.then(
    () => true,
    () => false,
  )

/** Lets it fail; says whether it shows that. */
async function fail(page: Page, timeout: number): Promise<boolean> {
  const started = page.locator('html[data-toaster]').waitFor({ state: 'attached', timeout })
  if (!(await within(started))) return false
  await page.evaluate(() => window.fail?.())
  return within(step(page).first().waitFor({ state: 'attached', timeout }))
}

async function underPolicy(page: Page): Promise<Pick<AsPublished, 'refused' | 'shows'>> {
  const shows = await fail(page, 5000)
  // What is styled as it comes in is styled within this.
  await page.waitForTimeout(1000)
  const refused = await page.evaluate(() => Number(document.documentElement.dataset.refused ?? 0))
  await page.close()
  return { refused, shows }
}

async function withoutPolicy(page: Page): Promise<Pick<AsPublished, 'name' | 'goneAfter'>> {
  if (!(await fail(page, 30_000))) throw new Error(`${page.url()} shows nothing.`)
  const began = performance.now()
  const isGone = await within(step(page).first().waitFor({ state: 'detached', timeout: patienceMs }))
  const goneAfter = isGone ? (performance.now() - began) / 1000 : undefined
  const name = await page.evaluate(() => document.documentElement.dataset.toaster ?? '')
  await page.close()
  return { name, goneAfter }
}

async function asPublished(): Promise<AsPublished[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'faultkit-surfaces-'))
  await build({ root: join(source, 'page'), logLevel: 'error', build: { outDir, target: 'esnext' } })
  const strict = await serveFolder(outDir, ({ body, headers }) => ({
    body,
    headers: { ...headers, 'Content-Security-Policy': policy },
  }))
  const plain = await serveFolder(outDir)
  const executablePath = await findBrowser()
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  const names = readdirSync(join(source, 'contenders')).map((file) => file.replace('.tsx', ''))
  try {
    return await Promise.all(
      names.map(async (file) => {
        const address = `/index.html?${file}`
        const strictly = await underPolicy(await open(browser, strict.url + address))
        return { ...strictly, ...(await withoutPolicy(await open(browser, plain.url + address))) }
      }),
    )
  } finally {
    await browser.close()
    for (const { stop } of [strict, plain]) stop()
    rmSync(outDir, { recursive: true, force: true })
  }
}

const published = await asPublished()
const standings = overModals().map((over) => {
  const page = published.find(({ name }) => name === over.name)
  if (!page) throw new Error(`Nothing was seen of ${over.name} as it is published.`)
  return { ...over, ...page }
})
writeFileSync(join(root, 'docs/surfaces.md'), reportOf(standings, policy))
console.log('docs/surfaces.md is written.')
