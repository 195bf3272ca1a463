import { onlineManager } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { byHand, Pay, type Payment, type Probe, stateOf, twenty, wait } from './test-support/Pay.tsx'
import { once, startAnew } from './test-support/payments.ts'
import { renderWith } from './test-support/render.tsx'

startAnew()

describe('beside what TanStack Query does with the mutation', () => {
  it('a mutation that is collected at once leaves the outcome standing', async () => {
    const on: Probe = {}
    const client = once()
    await renderWith(client, <Pay on={on} mutationFn={async () => 'paid'} gcTime={0} />)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('succeeded')
    on.now?.reset()
    await wait(30)
    expect(on.now?.outcome.state).toBe('succeeded')
  })

  it('a cache that is cleared in flight loses no outcome', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    const client = once()
    await renderWith(client, <Pay on={on} mutationFn={mutationFn} />)
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    client.getMutationCache().clear()
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
    expect(localStorage).toHaveLength(0)
  })

  it('reset in flight leaves the operation under way, and equal values join it', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    await renderWith(once(), <Pay on={on} mutationFn={mutationFn} />)
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    on.now?.reset()
    expect(on.now?.outcome.state).toBe('pending')
    on.now?.mutate(twenty)
    await wait(20)
    expect(sent).toHaveLength(1)
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
  })

  it('onMutate is called once, and what it returns reaches onSuccess', async () => {
    const on: Probe = {}
    const onMutate = vi.fn<() => string>(() => 'before')
    const onSuccess = vi.fn<(...args: unknown[]) => void>()
    await renderWith(once(), <Pay on={on} mutationFn={async () => 'paid'} onMutate={onMutate} onSuccess={onSuccess} />)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('succeeded')
    await expect.poll(() => onSuccess.mock.calls[0]?.[2]).toBe('before')
    expect(onMutate).toHaveBeenCalledOnce()
  })

  it('two mutateAsync of equal values get one answer', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    await renderWith(once(), <Pay on={on} mutationFn={mutationFn} />)
    const pay = async (payment: Payment) => on.now?.mutateAsync(payment)
    const answers = [pay(twenty), pay({ amount: 20 })]
    await expect.poll(() => sent.length).toBe(1)
    sent[0]?.answer('paid')
    expect(await Promise.all(answers)).toEqual(['paid', 'paid'])
  })

  it('an onSuccess that throws leaves a payment that succeeded', async () => {
    const on: Probe = {}
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await renderWith(
      once(),
      <Pay
        on={on}
        mutationFn={async () => 'paid'}
        onSuccess={() => {
          throw new Error('navigate')
        }}
      />,
    )
    on.now?.mutate(twenty)
    await stateOf(on).toBe('succeeded')
    await expect.poll(() => on.now?.isError).toBe(true)
    expect(on.now?.outcome.state).toBe('succeeded')
    expect(localStorage).toHaveLength(0)
    said.mockRestore()
  })
})

describe('without a network', () => {
  it('what waited offline and was cleared from the cache is sent by the next press, once', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    const client = once()
    await renderWith(client, <Pay on={on} mutationFn={mutationFn} />)
    onlineManager.setOnline(false)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('pending')
    client.getMutationCache().clear()
    onlineManager.setOnline(true)
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    await wait(30)
    expect(sent).toHaveLength(1)
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
  })

  it('a double press offline is one request and one call', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    const onSuccess = vi.fn<() => void>()
    const client = once()
    await renderWith(client, <Pay on={on} mutationFn={mutationFn} onSuccess={onSuccess} />)
    onlineManager.setOnline(false)
    on.now?.mutate(twenty)
    on.now?.mutate({ amount: 20 })
    await stateOf(on).toBe('pending')
    onlineManager.setOnline(true)
    await expect.poll(() => sent.length).toBe(1)
    await wait(30)
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
    await expect.poll(() => client.isMutating()).toBe(0)
    expect([sent.length, onSuccess.mock.calls.length]).toEqual([1, 1])
  })

  it('an onMutate that throws sends nothing, online and offline, and leaves nothing open', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    const onMutate = () => {
      throw new Error('optimistic update')
    }
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await renderWith(once(), <Pay on={on} mutationFn={mutationFn} onMutate={onMutate} />)
    onlineManager.setOnline(false)
    on.now?.mutate(twenty)
    await expect.poll(() => on.now?.isError).toBe(true)
    onlineManager.setOnline(true)
    await wait(30)
    expect(sent).toEqual([])
    said.mockRestore()
    expect(on.now?.outcome.state).toBe('idle')
    expect(localStorage).toHaveLength(0)
  })

  it('a scope that queues it offline keeps one key', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    await renderWith(once(), <Pay on={on} mutationFn={mutationFn} scope={{ id: 's' }} />)
    onlineManager.setOnline(false)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('pending')
    onlineManager.setOnline(true)
    await expect.poll(() => sent.length).toBe(1)
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
  })

  it('networkMode always sends at once though the browser says offline', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    await renderWith(once(), <Pay on={on} mutationFn={mutationFn} networkMode="always" />)
    onlineManager.setOnline(false)
    on.now?.mutate(twenty)
    await expect.poll(() => sent.length).toBe(1)
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
    expect(localStorage).toHaveLength(0)
  })

  it('remember: false keeps nothing offline either, and sends when the network is back', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    await renderWith(once(), <Pay on={on} mutationFn={mutationFn} remember={false} />)
    onlineManager.setOnline(false)
    on.now?.mutate(twenty)
    await stateOf(on).toBe('pending')
    expect(localStorage).toHaveLength(0)
    onlineManager.setOnline(true)
    await expect.poll(() => sent.length).toBe(1)
    sent[0]?.answer('paid')
    await stateOf(on).toBe('succeeded')
  })

  it('changed values pressed offline wait for the first', async () => {
    const on: Probe = {}
    const { sent, mutationFn } = byHand()
    await renderWith(once(), <Pay on={on} mutationFn={mutationFn} />)
    onlineManager.setOnline(false)
    on.now?.mutate(twenty)
    on.now?.mutate({ amount: 30 })
    await stateOf(on).toBe('pending')
    onlineManager.setOnline(true)
    await expect.poll(() => sent.length).toBe(1)
    await wait(30)
    expect(sent).toHaveLength(1)
    sent[0]?.answer('paid 20')
    await expect.poll(() => sent.length).toBe(2)
    expect(sent[1]?.key).not.toBe(sent[0]?.key)
    sent[1]?.answer('paid 30')
    await expect.poll(() => on.now?.data).toBe('paid 30')
  })
})
