import { describe, expect, it } from 'vitest'
import type { WebhookEvent } from '../spotflow/webhooks.ts'
import type { Charge } from '../wire.ts'
import { rememberAttempt } from './attempts.ts'
import { openShop } from './database.ts'
import { createEvents } from './events.ts'

const eventOf = (id: string, status: Charge['status'], idempotencyKey: string | null): WebhookEvent => ({
  id,
  type: `charge.${status}`,
  data: { id: `ch_${id}`, orderId: 'ord_1', amount: 5, currency: 'EUR', status },
  request: { idempotencyKey },
})

function open(...attempts: string[]) {
  const db = openShop(':memory:')
  for (const key of attempts) rememberAttempt(db, 'ord_1', key)
  const events = createEvents(db)
  const heard: string[] = []
  const listen = () => events.subscribe('ord_1', ({ id }) => heard.push(id))
  return { events, heard, listen }
}

it('tells those who wait for the order, and nobody else', () => {
  const { events, heard, listen } = open('k')
  const others: string[] = []
  events.subscribe('ord_2', ({ id }) => others.push(id))
  listen()
  events.receive(eventOf('a', 'succeeded', 'k'))
  expect([heard, others]).toEqual([['ch_a'], []])
})

it('tells the same event once, however often it comes', () => {
  const { events, heard, listen } = open('k')
  listen()
  events.receive(eventOf('a', 'succeeded', 'k'))
  events.receive(eventOf('a', 'succeeded', 'k'))
  expect(heard).toEqual(['ch_a'])
})

it('tells nobody who has left', () => {
  const { events, heard, listen } = open('k')
  listen()()
  events.receive(eventOf('a', 'succeeded', 'k'))
  expect(heard).toEqual([])
})

describe('one who comes late', () => {
  it('hears at once how it ended', () => {
    const { events, heard, listen } = open('k')
    events.receive(eventOf('a', 'failed', 'k'))
    listen()
    expect(heard).toEqual(['ch_a'])
  })

  it('does not hear of a failed try before the last one', () => {
    const { events, heard, listen } = open('first', 'second')
    events.receive(eventOf('a', 'failed', 'first'))
    listen()
    expect(heard).toEqual([])
    events.receive(eventOf('b', 'failed', 'second'))
    expect(heard).toEqual(['ch_b'])
  })

  it('hears of a success, whichever try it came from', () => {
    const { events, heard, listen } = open('first', 'second')
    events.receive(eventOf('b', 'failed', 'second'))
    events.receive(eventOf('a', 'succeeded', 'first'))
    listen()
    expect(heard).toEqual(['ch_a'])
  })
})

it('does not end a try with a late failure of the one before', () => {
  const { events, heard, listen } = open('first', 'second')
  listen()
  events.receive(eventOf('a', 'failed', 'first'))
  expect(heard).toEqual([])
})
