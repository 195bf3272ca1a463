import { afterEach, expect, test, vi } from 'vitest'
import { warnDeveloper } from './diagnostics.ts'

const listen = () => {
  const warn = vi.fn<(text: string) => void>()
  vi.stubGlobal('console', { ...console, warn })
  return warn
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

test('warns once for a code and message, and names the page that explains it', () => {
  const warn = listen()
  warnDeveloper('FK-190', 'Labels are missing for "a".')
  warnDeveloper('FK-190', 'Labels are missing for "a".')
  warnDeveloper('FK-190', 'Labels are missing for "b".')
  expect(warn.mock.calls).toEqual([
    ['[faultkit FK-190] Labels are missing for "a". See @faultkit/core/docs/errors/FK-190.md'],
    ['[faultkit FK-190] Labels are missing for "b". See @faultkit/core/docs/errors/FK-190.md'],
  ])
})

test('is silent in production', () => {
  const warn = listen()
  vi.stubEnv('NODE_ENV', 'production')
  warnDeveloper('FK-191', 'Nobody may read this.')
  expect(warn).not.toHaveBeenCalled()
})

test('warns where there is no process, and does nothing where there is no console', () => {
  const warn = listen()
  vi.stubGlobal('process', undefined)
  warnDeveloper('FK-192', 'In a plain page.')
  expect(warn).toHaveBeenCalledTimes(1)
  vi.stubGlobal('console', undefined)
  expect(() => warnDeveloper('FK-193', 'In a bare engine.')).not.toThrow()
})

test('forgets after many warnings instead of growing without end', () => {
  const warn = listen()
  for (let n = 0; n < 1100; n++) warnDeveloper('FK-194', `Number ${n}.`)
  warnDeveloper('FK-194', 'Number 1.')
  expect(warn).toHaveBeenCalledTimes(1101)
})
