// Looks at every story of the static Storybook in every mode: no barrier by axe at error level, nothing wider than the
// screen, nothing that moves for someone who asked for stillness, nothing that a strict policy refuses, and the same
// picture as was recorded; and that every prop of every component is described, and stands in the manifest.
// `pnpm matrix --record` records the pictures anew; `pnpm matrix banner` looks only at stories whose id contains "banner";
// `--book=<folder>` takes a Storybook that is built already; `--no-pictures` compares none. `--pages=1` looks at one story
// at a time.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright'
import { buildBook } from './buildBook.ts'
import { chromiumArgs } from './chromiumArgs.ts'
import { findBrowser } from './findBrowser.mjs'
import { type Album, openAlbum, type Purpose } from './matrix/album.ts'
import { drawerOf } from './matrix/letters.ts'
import { type Finding, type Look, type Looking, lookAt, openPage, startFile } from './matrix/look.ts'
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
    pages: { type: 'string', default: String(availableParallelism() * 2) },
  },
})

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = { recorded: join(root, '.storybook/pictures'), changed: join(root, 'test-results/pictures') }

type Stories = readonly string[]

interface Examined {
  readonly stories: Stories
  /** What is wrong, also at the second look. */
  readonly found: readonly Finding[]
  /** What was wrong at the first look only. */
  readonly flaky: readonly Finding[]
}

interface Entry {
  readonly id: string
  readonly type: string
  readonly importPath: string
}

/** The stories of each file, the longest files first, so that no page is left with one at the end. */
function filesIn(book: string): Stories[] {
  const { entries }: { entries: Record<string, Entry> } = JSON.parse(readFileSync(join(book, 'index.json'), 'utf8'))
  const wanted = Object.values(entries).filter(
    ({ id, type }) => type === 'story' && (positionals.length === 0 || positionals.some((part) => id.includes(part))),
  )
  const files = [...new Set(wanted.map(({ importPath }) => importPath))].map((file) =>
    wanted.flatMap(({ id, importPath }) => (importPath === file ? [id] : [])),
  )
  return files.toSorted((one, other) => other.length - one.length)
}

function purposeOf(): Purpose {
  if (values['no-pictures']) return 'none'
  return values.record ? 'record' : 'compare'
}

async function withPage<T>(browser: Browser, visit: (looking: Looking) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ deviceScaleFactor: 1, locale: 'en-GB' })
  try {
    return await visit(await openPage(context))
  } finally {
    await context.close()
  }
}

type WithLook = (visit: (look: Look) => Promise<void>) => Promise<void>

/**
 * Looks at the stories of all files, a few pages at a time: half of the time a page waits. The files share the pages, since to
 * load the book anew costs as much as to look at a story in all modes.
 */
async function lookAtAll(files: readonly Stories[], pages: number, withLook: WithLook): Promise<Finding[]> {
  const waiting = files.values()
  const found: Finding[] = []
  const work = (): Promise<void> =>
    withLook(async (look) => {
      for (const stories of waiting) {
        await startFile(look)
        for (const story of stories) found.push(...(await lookAt(look, story)))
      }
    })
  await Promise.all(Array.from({ length: pages }, work))
  return found
}

const storiesOf = (found: readonly Finding[]): string[] => [...new Set(found.map(({ story }) => story))]

/** The pages around the stories: every prop described, every component in the manifest. */
const readTables = (browser: Browser, url: string, book: string): Promise<Finding[]> =>
  withPage(browser, ({ page }) => checkPropTables(page, url, book))

/**
 * Everything. The stories of a file share a page; one that was found wanting is looked at once more, alone in a page of its
 * own: a busy machine is no defect, nor is what an earlier story left behind.
 */
async function examine(browser: Browser, url: string, book: string, album: Album): Promise<Examined> {
  const files = filesIn(book)
  const { photograph } = album
  const lookWith =
    (anew: boolean): WithLook =>
    (visit) =>
      withPage(browser, (looking) => visit({ ...looking, book: url, anew, photograph }))
  const first = await lookAtAll(files, Number(values.pages), lookWith(values.record))
  const found = await lookAtAll([storiesOf(first)], 1, lookWith(true))
  const stillWanting = storiesOf(found)
  const flaky = first.filter(({ story }) => !stillWanting.includes(story))
  if (positionals.length === 0) found.push(...(await readTables(browser, url, book)))
  return { stories: files.flat(), found, flaky }
}

const line = ({ story, mode, what }: Finding): string => `${story} (${mode}): ${what}`

function report({ stories, found, flaky }: Examined, album: Album, seconds: number): void {
  for (const finding of flaky) console.log(`at the second try: ${line(finding)}`)
  for (const finding of found) console.log(`✗ ${line(finding)}`)
  if (album.whyNot) console.log(`Pictures not compared: ${album.whyNot}. \`pnpm matrix --record\` records them anew.`)
  else console.log(`${album.count()} pictures ${values.record ? 'recorded' : 'compared'}.`)
  const looks = stories.length * modes.length
  const failed = new Set(found.map(({ story, mode }) => `${story} ${mode}`)).size
  const passed = Math.max(0, looks - failed)
  console.log(`${stories.length} stories × ${modes.length} modes in ${seconds.toFixed(0)} s: ${found.length} findings.`)
  console.log(`${passed} passed, ${failed} failed`)
  const { MATRIX_FILE } = process.env
  const tally = { passed, failed, skipped: 0, failures: found.map(line), flaky: flaky.map(line) }
  if (MATRIX_FILE) writeFileSync(MATRIX_FILE, JSON.stringify(tally))
}

async function run(browser: Browser, book: string): Promise<number> {
  const served = await serveFolder(book, strict)
  const album = openAlbum(folders, purposeOf(), await drawerOf(browser))
  const began = performance.now()
  try {
    const examined = await examine(browser, served.url, book, album)
    if (positionals.length === 0) album.close()
    report(examined, album, (performance.now() - began) / 1000)
    return examined.found.length
  } finally {
    served.stop()
  }
}

const executablePath = await findBrowser()
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...chromiumArgs] })
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
