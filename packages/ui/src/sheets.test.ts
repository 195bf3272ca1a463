// A sheet that nobody listed looks right in Storybook, which globs, and bare in every app.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = import.meta.dirname
const sheets = globSync('**/*.css', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
const components = sheets.filter((file) => file !== 'styles.css' && file !== 'tokens.css').toSorted()
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

it('styles.css names every sheet, tokens first: `pnpm --filter @faultkit/ui run css` writes it', () => {
  const named = [...read('styles.css').matchAll(/@import "\.\/(.+?)"/g)].map(([, file]) => file)
  expect(named).toEqual(['tokens.css', ...components])
})

/** What is left of a selector without :where() and pseudo-elements. */
function weightOf(selector: string): string {
  const flat = selector.replace(/\([^()]*\)/g, '')
  return flat === selector ? flat.replace(/:where|::before|::after|[\s,]/g, '') : weightOf(flat)
}

describe.each(components)('%s', (file) => {
  const css = read(file)

  it('is one block in the layer of components', () => {
    expect(css).toMatch(/^@layer faultkit\.components \{\n[\s\S]*\n\}\n$/)
    expect(css.match(/^@layer/gm)).toHaveLength(1)
  })

  it('weighs nothing against an app’s own selectors', () => {
    const selectors = [...css.matchAll(/(?:^|[{};]|\*\/)\s*([^{};@/]+?)\s*\{/g)].map(([, selector = '']) => selector)
    const heavy = selectors.filter((selector) => selector !== 'to' && weightOf(selector) !== '')
    expect(heavy).toEqual([])
  })

  it('has no light-dark(), which a minifier turns into undefined variables, and no side but start and end', () => {
    expect(css).not.toMatch(/light-dark\(/)
    expect(css).not.toMatch(/(?:^|[\s-])(?:margin|padding|border|inset)-(?:left|right)|text-align: (?:left|right)/)
  })
})
