// Runs one of the root package scripts with the Node.js and pnpm this repository wants, after an install.
// `npm start` and `npm test` come through here, so they work on any machine with Node.js >= 18 and npm.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const wantedNode = readFileSync(`${root}.node-version`, 'utf8').trim()
const [script, ...rest] = process.argv.slice(2)

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const nodeIsFine = (major === 22 && minor >= 23) || (major === 24 && minor >= 15) || major >= 26
const pnpmIsFine =
  spawnSync('pnpm --version', { shell: true, cwd: root }).stdout?.toString().trim() === packageManager.slice(5)

const line = `pnpm install --frozen-lockfile && pnpm run ${[script, ...rest].join(' ')}`
const borrowed = [...(nodeIsFine ? [] : [`node@${wantedNode}`]), ...(pnpmIsFine ? [] : [packageManager])]
const command =
  borrowed.length === 0
    ? line
    : `npx --yes ${borrowed.map((name) => `-p ${name}`).join(' ')} -c ${JSON.stringify(line)}`
const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' })
process.exit(status ?? 1)
