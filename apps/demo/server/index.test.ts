import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'

const file = fileURLToPath(new URL('index.ts', import.meta.url))
const started: ChildProcess[] = []

function start(port: number): ChildProcess {
  const env = { ...process.env, PORT: String(port), DATA: ':memory:', NODE_OPTIONS: '' }
  const child = spawn(process.execPath, [file], { env, stdio: 'pipe' })
  started.push(child)
  return child
}

// Somewhere in the range that no system hands out by itself.
const freePort = () => 20_000 + (process.pid % 3_000) * 3

async function said(stream: NodeJS.ReadableStream | null): Promise<string> {
  const [chunk] = await once(stream ?? process.stdin, 'data')
  return String(chunk)
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

it('says where the shop is, serves it, and closes on SIGINT', async () => {
  const port = freePort()
  const child = start(port)
  expect(await said(child.stdout)).toBe(`The shop is open: http://127.0.0.1:${port}\n`)
  const config = await (await fetch(`http://127.0.0.1:${port}/shop/config`)).json()
  expect(config.sweetSpot).toBe(`http://127.0.0.1:${port + 1}`)
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 20_000)

it('says in one sentence that a port is taken, and leaves none of its own open', async () => {
  const port = freePort()
  const other = createServer().listen(port + 2, '127.0.0.1')
  await once(other, 'listening')
  const child = start(port)
  expect(await said(child.stderr)).toContain(`Port ${port + 2} is taken by another program.`)
  expect(await once(child, 'exit')).toEqual([1, null])
  other.close()
}, 20_000)
