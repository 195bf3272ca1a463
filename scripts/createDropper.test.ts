import type { IncomingMessage } from 'node:http'
import { expect, test, vi } from 'vitest'
import { createDropper } from './createDropper.ts'

const requestOn = (bytesWritten: number) => {
  const destroy = vi.fn<() => void>()
  return { request: { socket: { bytesWritten, destroy } } as unknown as IncomingMessage, destroy }
}

test('closes the socket', () => {
  const { request, destroy } = requestOn(0)
  createDropper().drop('GET /a', request)
  expect(destroy).toHaveBeenCalledOnce()
})

test('expects the browser to repeat what was lost on a connection that was kept alive, until it was lost on a new one', () => {
  const dropper = createDropper()
  dropper.drop('GET /a', requestOn(120).request)
  expect([dropper.isRepeat('GET /a'), dropper.isRepeat('GET /b')]).toEqual([true, false])
  dropper.drop('GET /a', requestOn(0).request)
  expect(dropper.isRepeat('GET /a')).toBe(false)
})

test('expects no repeat of what was lost on a new connection', () => {
  const dropper = createDropper()
  dropper.drop('GET /a', requestOn(0).request)
  expect(dropper.isRepeat('GET /a')).toBe(false)
})
