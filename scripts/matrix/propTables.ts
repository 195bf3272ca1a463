import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import type { Finding } from './look.ts'
import { propNames } from './propNames.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = join(root, 'packages/ui/src')

declare global {
  interface Window {
    /** What each row of a story's props table says. */
    describe: (storyId: string) => Promise<Record<string, string>>
  }
}

interface Entry {
  readonly id: string
  readonly type: string
  readonly title: string
}

/** Every component that users can import: from the package's index, and from entries of their own. */
function publicComponents(): string[] {
  const { exports } = JSON.parse(readFileSync(join(sources, '../package.json'), 'utf8'))
  const entries = Object.values(exports).flatMap(
    (entry) => /\/(\w+)\.tsx$/.exec(JSON.stringify(entry)?.split('"')[3] ?? '')?.[1] ?? [],
  )
  const index = readFileSync(join(sources, 'index.ts'), 'utf8')
  const named = [...index.matchAll(/^export \{ ([A-Z]\w+) \}/gm)].flatMap(([, name]) => name ?? [])
  return [...new Set([...named, ...entries])].filter((name) => /^[A-Z]/.test(name))
}

/** What the built book leaves unsaid: a component without a page, a prop without a sentence, a manifest that lacks one. */
export async function checkPropTables(page: Page, url: string, book: string): Promise<Finding[]> {
  const { entries }: { entries: Record<string, Entry> } = JSON.parse(readFileSync(join(book, 'index.json'), 'utf8'))
  const manifest = readFileSync(join(book, 'manifests/components.json'), 'utf8')
  const props = propNames(sources)
  const found: Finding[] = []
  const note = (story: string, what: string) => found.push({ story, mode: 'docs', what })
  if (manifest.includes(root)) note('manifest', 'names a folder of this machine')
  for (const component of publicComponents()) {
    const story = Object.values(entries).find(
      ({ type, title }) => type === 'story' && title === `Components/${component}`,
    )
    if (!story) {
      note(component, 'has no page in the book')
      continue
    }
    // The page of the first knows the tables of all.
    if (page.url() === 'about:blank') await page.goto(`${url}/iframe.html?id=${story.id}&viewMode=story`)
    await page.waitForFunction(() => window.__STORYBOOK_PREVIEW__?.currentRender)
    const said = await page.evaluate((id) => window.describe(id), story.id)
    for (const prop of props.get(component) ?? []) if (!said[prop]) note(component, `${prop} is not described`)
    if (!manifest.includes(`"name":"${component}"`) && !manifest.includes(`"name": "${component}"`))
      note(component, 'is not in the manifest')
  }
  return found
}
