// Keeps the arrows between packages as docs/decisions/0001-packages.md draws them, and those between core's wings.
// Prevents: an adapter that pulls in another adapter or the components, core that grows a dependency, a wing that
// looks back up. TypeScript does not: in a workspace every package resolves from everywhere.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

const mayImport = {
  core: [],
  react: ['@faultkit/core', 'react'],
  'react-hook-form': ['@faultkit/core', '@faultkit/react', 'react', 'react-hook-form'],
  'react-query': ['@faultkit/core', '@faultkit/react', 'react', '@tanstack/react-query'],
  ui: ['@faultkit/core', '@faultkit/react', 'react', 'react-dom', 'react-error-boundary'],
  testing: ['@faultkit/core', 'msw', 'vitest'],
  faultkit: ['@faultkit/core', 'yaml', 'node:buffer', 'node:fs', 'node:stream', 'node:util'],
}
// What a wing of core may use besides the files at core's root that stand before it in the flow, and itself.
const wings = {
  read: ['dialects', 'classify'],
  dialects: [],
  classify: [],
  retry: [],
  words: ['locales', 'classify'],
  locales: ['words'],
  claims: [],
}
const ours = /\.(ts|tsx)$/
const beside = /\.(test|test-d|stories|bench)\.(ts|tsx)$|test-support|\.server\.test\./
const importLine =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g

const walk = (dir) =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? walk(path) : ours.test(name) && !beside.test(path) ? [path] : []
  })

const importsOf = (path) => [...readFileSync(path, 'utf8').matchAll(importLine)].map((m) => m[1] ?? m[2] ?? m[3])

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function wrongPackage(name, file, specifier) {
  if (specifier.startsWith('.')) {
    const target = normalize(join(dirname(file), specifier))
    return target.startsWith(join('packages', name, 'src')) ? undefined : 'leaves its package by a relative path'
  }
  return mayImport[name].includes(packageOf(specifier)) ? undefined : `may not be imported by ${name}`
}

function wrongWing(file, specifier) {
  const root = join('packages', 'core', 'src')
  const wing = relative(root, file).split('/')[0]
  if (!(wing in wings) || !specifier.startsWith('.')) return undefined
  const target = relative(root, normalize(join(dirname(file), specifier))).split('/')[0]
  return target in wings && target !== wing && !wings[wing].includes(target)
    ? `core's ${wing}/ may not look into ${target}/`
    : undefined
}

const findings = Object.keys(mayImport).flatMap((name) =>
  walk(join('packages', name, 'src')).flatMap((file) =>
    importsOf(file)
      .map((specifier) => [
        specifier,
        wrongPackage(name, file, specifier) ?? (name === 'core' ? wrongWing(file, specifier) : undefined),
      ])
      .filter(([, wrong]) => wrong)
      .map(([specifier, wrong]) => `${file}: '${specifier}' ${wrong}`),
  ),
)
for (const finding of findings) console.error(finding)
console.log(
  findings.length === 0 ? 'All imports point the right way.' : `${findings.length} imports point the wrong way.`,
)
process.exit(findings.length === 0 ? 0 : 1)
