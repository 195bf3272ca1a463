import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const bin = join(import.meta.dirname, '../dist/cli.js')
const run = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8' })

test('the built command reads what is piped in and answers with its exit code', () => {
  const { status, stdout, stderr } = run(
    ['doctor', '-', '-X', 'GET'],
    'HTTP/1.1 503 X\r\nRetry-After: 2\r\nRequest-Id: r1\r\n\r\n',
  )
  expect(stderr).toBe('')
  expect(stdout).toContain('auto, after 2000 ms')
  expect(status).toBe(0)
})

test('no colours go into a pipe', () => {
  expect(run(['doctor', '-'], 'HTTP/1.1 500 X\r\n\r\n').stdout).not.toContain('\u001b')
})

test('what cannot be done is told on standard error', () => {
  expect(run(['doctor', 'no-such-file.json'], '')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('FK-602'),
  })
})
