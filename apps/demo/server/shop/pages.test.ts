import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runDemo } from '../test-support/runDemo.ts'

const folder = mkdtempSync(join(tmpdir(), 'pages-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Shop</title>')
writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
writeFileSync(join(folder, 'assets/index-4f2a.js'), 'export {}')
writeFileSync(join(folder, 'assets/index-9b1c.css'), 'body {}')
afterAll(() => rmSync(folder, { recursive: true }))

const demo = runDemo({ pages: folder })

it.each([
  ['/', 'text/html', 'no-cache'],
  ['/favicon.svg', 'image/svg+xml', 'no-cache'],
  ['/assets/index-4f2a.js', 'text/javascript', 'public, max-age=31536000, immutable'],
  ['/assets/index-9b1c.css', 'text/css', 'public, max-age=31536000, immutable'],
])('serves %s as %s', async (path, type, cache) => {
  const answer = await fetch(demo.shop + path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toContain(type)
  expect(answer.headers.get('Cache-Control')).toBe(cache)
})

it('lets the page run nothing but its own files', async () => {
  const policy = (await fetch(demo.shop)).headers.get('Content-Security-Policy')
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy?.split('; ')).toContain(rule)
  }
})

it.each(['/nothing.js', '/assets/nothing.js', '/..%2Fpackage.json', '/shop/nothing'])(
  'answers 404 at %s',
  async (path) => {
    expect((await fetch(demo.shop + path)).status).toBe(404)
  },
)
