import { afterEach, beforeEach } from 'vitest'

// Any console output a test did not ask for fails it: React's act and key warnings, and ours, are defects in disguise.
const methods = ['error', 'warn'] as const
// A test of one component has no toaster, and on a slow machine it lasts longer than a toaster may take to come.
const isAboutToaster = (values: readonly unknown[]): boolean =>
  String(values[0]).startsWith('[faultkit FK-110] An error was published')
let said: string[] = []
const originals = new Map(methods.map((method) => [method, console[method]]))

beforeEach(() => {
  said = []
  for (const method of methods) {
    console[method] = (...values: unknown[]) => {
      if (isAboutToaster(values)) return
      said.push(`${method}: ${values.map(String).join(' ')}`)
      originals.get(method)?.(...values)
    }
  }
})

afterEach(() => {
  for (const [method, original] of originals) console[method] = original
  if (said.length > 0) throw new Error(`Unexpected console output:\n${said.join('\n')}`)
})
