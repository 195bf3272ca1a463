import { expect, test } from 'vitest'
import { createEventHeap } from './createEventHeap.ts'
import { randomFrom } from './randomFrom.ts'

test('ten thousand events come out by their time, those of one moment as they went in', () => {
  const random = randomFrom(1)
  const heap = createEventHeap(4)
  const events = Array.from({ length: 10_000 }, (_, what) => ({ at: Math.floor(random() * 500), what }))
  for (const { at, what } of events) heap.add(at, what)
  const seen = events.map(() => ({ at: heap.nextAt(), what: heap.take() }))
  expect(seen).toEqual(events.toSorted((one, other) => one.at - other.at || one.what - other.what))
  expect(heap.nextAt()).toBe(Infinity)
})

test('what is added meanwhile takes its place', () => {
  const heap = createEventHeap()
  heap.add(30, 3)
  heap.add(10, 1)
  expect(heap.take()).toBe(1)
  heap.add(20, 2)
  expect([heap.take(), heap.take()]).toEqual([2, 3])
})
