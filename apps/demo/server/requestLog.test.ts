import { expect, it } from 'vitest'
import { createRequestLog } from './requestLog.ts'
import type { LogEntry } from './wire.ts'

const entry: Omit<LogEntry, 'id'> = {
  at: 1,
  api: 'sweetspot',
  method: 'GET',
  path: '/',
  status: 200,
  requestId: 'req_1',
}

it('numbers the entries and gives those after one of them', () => {
  const log = createRequestLog()
  for (const path of ['/a', '/b', '/c']) log.open()({ ...entry, path })
  expect(log.since().map(({ id, path }) => [id, path])).toEqual([
    [1, '/a'],
    [2, '/b'],
    [3, '/c'],
  ])
  expect(log.since(2).map(({ path }) => path)).toEqual(['/c'])
})

it('tells its listeners until they leave', () => {
  const log = createRequestLog()
  const heard: string[] = []
  const leave = log.subscribe(({ path }) => heard.push(path))
  log.open()({ ...entry, path: '/a' })
  leave()
  log.open()({ ...entry, path: '/b' })
  expect(heard).toEqual(['/a'])
})

it('keeps the last 500', () => {
  const log = createRequestLog()
  for (let count = 0; count < 510; count += 1) log.open()(entry)
  expect(log.since()).toHaveLength(500)
  expect(log.since()[0]?.id).toBe(11)
})

it('never gives a number twice, also after it was cleared', () => {
  const log = createRequestLog()
  log.open()(entry)
  log.clear()
  log.open()(entry)
  expect(log.since().map(({ id }) => id)).toEqual([2])
})

it('writes nothing of a request that came in before it was cleared', () => {
  const log = createRequestLog()
  const write = log.open()
  log.clear()
  write(entry)
  expect(log.since()).toEqual([])
})
