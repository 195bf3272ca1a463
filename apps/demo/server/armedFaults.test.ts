import { expect, it } from 'vitest'
import { createFaults, findFault } from './armedFaults.ts'
import { faults as table } from './faults.ts'

const take = (faults: ReturnType<typeof createFaults>, method = 'GET') =>
  faults.take('sweetspot', method, 'request')?.id

it('gives a fault as often as it was asked for', () => {
  const faults = createFaults()
  faults.arm({ target: 'sweetspot', fault: 'forbidden', times: 2 })
  expect([take(faults), take(faults), take(faults)]).toEqual(['forbidden', 'forbidden', undefined])
})

it('gives a fault with times -1 until it is taken back', () => {
  const faults = createFaults()
  faults.arm({ target: 'sweetspot', fault: 'forbidden', times: -1 })
  expect([take(faults), take(faults), take(faults)]).toEqual(['forbidden', 'forbidden', 'forbidden'])
  faults.disarm('sweetspot')
  expect(take(faults)).toBeUndefined()
})

it('spares requests with another method', () => {
  const faults = createFaults()
  faults.arm({ target: 'sweetspot', fault: 'forbidden', times: 1, match: 'POST' })
  expect([take(faults, 'GET'), take(faults, 'POST'), take(faults, 'POST')]).toEqual([undefined, 'forbidden', undefined])
})

it('keeps a fault that belongs to writes for a write', () => {
  const faults = createFaults()
  faults.arm({ target: 'sweetspot', fault: 'parameter_missing', times: 1 })
  expect([take(faults, 'GET'), take(faults, 'POST')]).toEqual([undefined, 'parameter_missing'])
})

it('spares the other API', () => {
  const faults = createFaults()
  faults.arm({ target: 'spotflow', fault: 'unavailable', times: 1 })
  expect(take(faults)).toBeUndefined()
})

it('meets a fault of the connection before one of the request', () => {
  const faults = createFaults()
  faults.arm({ target: 'sweetspot', fault: 'refuse', times: 1 })
  expect(take(faults)).toBeUndefined()
  expect(faults.take('sweetspot', 'OPTIONS', 'connection')?.id).toBe('refuse')
})

it('shows what is armed and everything that can be', () => {
  const faults = createFaults()
  faults.arm({ target: 'spotflow', fault: 'slow', times: 3 })
  const { current, faults: listed } = faults.state()
  expect(current).toEqual({ sweetspot: null, spotflow: { target: 'spotflow', fault: 'slow', times: 3 } })
  expect(listed).toHaveLength(table.length)
  for (const fault of listed) expect(Object.keys(fault).sort()).toEqual(['explanation', 'id', 'target', 'title'])
})

it('names each fault once for each API', () => {
  const names = table.map(({ target, id }) => `${target} ${id}`)
  expect(new Set(names).size).toBe(names.length)
  expect(findFault('spotflow', 'cut_json')).toBeUndefined()
})
