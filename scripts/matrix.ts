// Looks at every story of the static Storybook in every mode: no barrier by axe at error level, nothing wider than the
// screen, nothing that moves for someone who asked for stillness, nothing that a strict policy refuses, and the same
// picture as was recorded; and that every prop of every component is described, and stands in the manifest. `pnpm matrix --record` records the pictures anew; `pnpm matrix banner` looks only at stories
// whose id contains "banner"; `--book=<folder>` takes a Storybook that is built already; `--no-pictures` compares none.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright'
import { buildBook } from './buildBook.ts'
import { findBrowser } from './findBrowser.mjs'
import { type Album, openAlbum, type Purpose } from './matrix/album.ts'
import { drawerOf } from './matrix/letters.ts'
import { type Finding, lookAt, openPage } from './matrix/look.ts'
import { modes } from './matrix/modes.ts'
import { checkPropTables } from './matrix/propTables.ts'
import { strict } from './matrix/strict.ts'
import { serveFolder } from './serveFolder.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    book: { type: 'string' },
    record: { type: 'boolean', default: false },
    'no-pictures': { type: 'boolean', default: false },
    pages: { type: 'string', default: '3' },
  },
})

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = { recorded: join(root, '.storybook/pictures'), changed: join(root, 'test-results/pictures') }

interface Entry {
  readonly id: string
  readonly type: string
}

function storiesIn(book: string): string[] {
  const { entries }: { entries: Record<string, Entry> } = JSON.parse(readFileSync(join(book, 'index.json'), 'utf8'))
  const all = Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []))
  return positionals.length === 0 ? all : all.filter((id) => positionals.some((part) => id.includes(part)))
}

function purposeOf(): Purpose {
  if (values['no-pictures']) return 'none'
  return values.record ? 'record' : 'compare'
}

/** Looks at all stories, a few at a time: most of the time a page waits. */
async function lookAtAll(browser: Browser, url: string, stories: readonly string[], album: Album): Promise<Finding[]> {
  const waiting = stories.values()
  const found: Finding[] = []
  const work = async (): Promise<void> => {
    const context = await browser.newContext({ deviceScaleFactor: 1, locale: 'en-GB' })
    const page = await openPage(context)
    for (const story of waiting) found.push(...(await lookAt(page, url, story, album.photograph)))
    await context.close()
  }
  await Promise.all(Array.from({ length: Number(values.pages) }, work))
  return found
}

function report(stories: readonly string[], album: Album, found: readonly Finding[], seconds: number): void {
  for (const { story, mode, what } of found) console.log(`✗ ${story} (${mode}): ${what}`)
  if (album.whyNot) console.log(`Pictures not compared: ${album.whyNot}. \`pnpm matrix --record\` records them anew.`)
  else console.log(`${album.count()} pictures ${values.record ? 'recorded' : 'compared'}.`)
  const looks = stories.length * modes.length
  const bad = new Set(found.map(({ story, mode }) => `${story} ${mode}`)).size
  console.log(`${stories.length} stories × ${modes.length} modes in ${seconds.toFixed(0)} s: ${found.length} findings.`)
  console.log(`${looks - bad} passed, ${bad} failed`)
}

/** The pages around the stories: every prop described, every component in the manifest. */
async function readTables(browser: Browser, url: string, book: string): Promise<Finding[]> {
  const context = await browser.newContext()
  try {
    return await checkPropTables(await openPage(context), url, book)
  } finally {
    await context.close()
  }
}

async function run(browser: Browser, book: string): Promise<number> {
  const served = await serveFolder(book, strict)
  const stories = storiesIn(book)
  const album = openAlbum(folders, purposeOf(), await drawerOf(browser))
  const began = performance.now()
  try {
    const found = await lookAtAll(browser, served.url, stories, album)
    if (positionals.length === 0) found.push(...(await readTables(browser, served.url, book)))
    if (positionals.length === 0) album.close()
    report(stories, album, found, (performance.now() - began) / 1000)
    return found.length
  } finally {
    served.stop()
  }
}

const executablePath = await findBrowser()
const browser = await chromium.launch(executablePath ? { executablePath } : {})
const scratch = mkdtempSync(join(tmpdir(), 'faultkit-matrix-'))
try {
  rmSync(folders.changed, { recursive: true, force: true })
  const book = values.book ?? join(scratch, 'book')
  if (!values.book) await buildBook(book)
  process.exitCode = (await run(browser, book)) > 0 ? 1 : 0
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
