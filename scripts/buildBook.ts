import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the static Storybook into a folder; rejects when it does not build. */
export async function buildBook(folder: string): Promise<void> {
  const command = `storybook build --quiet --disable-telemetry -o ${JSON.stringify(folder)}`
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Storybook did not build (exit code ${code}).`)
}
