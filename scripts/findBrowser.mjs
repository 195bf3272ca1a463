// Finds a Chromium for the browser tests, or gets one: a browser on the machine, else Playwright's own build,
// else Debian's package when that needs no question to anybody (root). Prints nothing unless it has to install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const run = (command) => spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0

async function playwrightBuild() {
  const { chromium } = await import('playwright')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

function debianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  run('apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core')
  return known.find((path) => existsSync(path))
}

/** The path of a Chromium, or undefined when none is here and none can be had. */
export async function findBrowser() {
  const here = [process.env.CHROMIUM, ...known].find((path) => path && existsSync(path))
  if (here) return here
  const built = await playwrightBuild()
  if (built) return built
  console.log('No Chromium on this machine: getting one.')
  return debianPackage() ?? (run('playwright install chromium') ? playwrightBuild() : undefined)
}
