import { expect, it } from 'vitest'
import { findBlockedPort } from './blockedPorts.ts'

it.each([4188, 4189, 4190])('finds the blocked port among the three from %i', (port) => {
  expect(findBlockedPort(port)).toBe(4190)
})

it.each([0, 4173, 4187, 4191])('finds none among the three from %i', (port) => {
  expect(findBlockedPort(port)).toBeUndefined()
})

it('names only ports that fetch itself refuses', async () => {
  await expect(fetch('http://127.0.0.1:4190')).rejects.toMatchObject({ cause: { message: 'bad port' } })
})
