// Makes the style sheet of @faultkit/ui from the css files that lie beside its components (run in packages/ui):
//   src/styles.css   one @import for each, so that a fresh clone needs no build; committed, and a test says when it is stale
//   dist/styles.css  all of them in one, minified, and its .d.ts
// Prevents a component whose css file nobody listed: it would look right in Storybook, which globs, and bare in every app.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Every css file of the package, tokens first, the rest by name. */
export function cssFiles(root) {
  const files = globSync('**/*.css', { cwd: join(root, 'src') }).map((file) => file.replaceAll('\\', '/'))
  const components = files.filter((file) => file !== 'tokens.css' && file !== 'styles.css').toSorted()
  return ['tokens.css', ...components]
}

/** The text of src/styles.css. */
export function styleIndex(root) {
  const imports = cssFiles(root).map((file) => `@import "./${file}";\n`)
  return `/* Written by scripts/build-css.mjs: \`pnpm --filter @faultkit/ui run css\` after adding a css file. */\n${imports.join('')}`
}

/** Comments and needless space off; strings stay as they are. The sheets hold no `url(` and no `>` or `+` inside strings. */
export function minify(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}

/** What stands in the one layer that a component's file consists of. */
function layerBody(file, css) {
  const [, body] = /^@layer faultkit\.components\{(.*)\}$/.exec(css) ?? []
  if (body === undefined) throw new Error(`${file} must be one block: @layer faultkit.components { … }`)
  return body
}

/** All sheets as one: the tokens, then every component in the layer that they share. */
export function bundle(root) {
  const [tokens, ...components] = cssFiles(root)
  const read = (file) => minify(readFileSync(join(root, 'src', file), 'utf8'))
  const rules = components.map((file) => layerBody(file, read(file))).join('')
  return `${read(tokens)}@layer faultkit.components{${rules}}\n`
}

function build(root) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, 'dist/styles.css'), bundle(root))
  writeFileSync(join(root, 'dist/styles.css.d.ts'), 'export {}\n')
  writeFileSync(join(root, 'src/styles.css'), styleIndex(root))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) build(process.cwd())
