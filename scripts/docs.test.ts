// What the pages print is what people copy, so each whole block of code on them must compile, as strictly as the kit itself.
import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'apps/examples/.cache/docs')

/** Not installed beside the examples: MUI and mantine stand in apps/kits, MSW in packages/testing, react-error-boundary in packages/ui. */
const elsewhere = /from '(?:msw|@testing-library|@mui|@mantine|react-hot-toast|react-error-boundary|\.\/errorCodes)/

interface Block {
  readonly file: string
  readonly code: string
}

/** A block is whole if it begins with its imports; the others are parts of something. A first line such as `// api.ts` names it. */
function blocksOf(page: string): Block[] {
  const text = readFileSync(join(root, page), 'utf8')
  const found = [...text.matchAll(/^```(tsx?)\n((?:\/\/.*\n)*import .*\n[\s\S]*?)^```/gm)]
  return found.flatMap(([, kind = '', code = ''], at) => {
    const name = /^\/\/ (\w+)\.tsx?$/m.exec(code)?.[1] ?? `block${at}`
    return elsewhere.test(code) ? [] : [{ file: join(page.replace(/\W/g, '_'), `${name}.${kind}`), code }]
  })
}

function compile(blocks: readonly Block[]): string {
  rmSync(cache, { recursive: true, force: true })
  for (const { file, code } of blocks) {
    mkdirSync(join(cache, file, '..'), { recursive: true })
    writeFileSync(join(cache, file), code)
  }
  const options = { moduleResolution: 'bundler', module: 'esnext', types: ['node', 'vite/client'], noEmit: true }
  const loose = {
    composite: false,
    declaration: false,
    isolatedDeclarations: false,
    sourceMap: false,
    inlineSources: false,
  }
  const config = { extends: '../../../../tsconfig.base.json', compilerOptions: { ...options, ...loose } }
  writeFileSync(join(cache, 'tsconfig.json'), JSON.stringify(config))
  try {
    return execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', cache], { cwd: root, encoding: 'utf8' })
  } catch (thrown) {
    return String((thrown as { stdout?: string }).stdout)
  }
}

test('every whole block of code in the READMEs, the guides and the pages of the book compiles', {
  timeout: 120_000,
}, () => {
  const pages = globSync(
    ['README.md', 'packages/*/README.md', 'docs/guides/*.md', 'packages/ui/src/*/*.mdx', '.storybook/pages/*/*.mdx'],
    { cwd: root },
  )
  const blocks = pages.flatMap(blocksOf)
  expect(blocks.length).toBeGreaterThan(30)
  expect(compile(blocks)).toBe('')
})
