import { createGate, readResponse } from '@faultkit/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectedClient } from './test-support/connected.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'
import type { ConnectOptions, RetryState } from './types.ts'
import { useRetryState } from './useRetryState.ts'

/** A list with all that its retry state says, in one line. */
function List({ wire, tell }: { readonly wire: Wire; readonly tell: (retry: RetryState) => void }): ReactNode {
  const list = {
    queryKey: ['list', wire.url],
    queryFn: () => readResponse<string[]>(fetch(wire.url), { method: 'GET' }),
  }
  const { data = [] } = useQuery(list)
  const retry = useRetryState(list)
  tell(retry)
  return (
    <>
      <p data-testid="phase">{retry.phase}</p>
      <p data-testid="data">{data.join()}</p>
      <button type="button" onClick={retry.retryNow}>
        Try now
      </button>
    </>
  )
}

/** Everything it ever said, each change once. */
async function renderList(wire: Wire, options?: ConnectOptions) {
  const said: string[] = []
  let last: RetryState | undefined
  const tell = (retry: RetryState): void => {
    last = retry
    const { error, phase, attempt, dueAt } = retry
    const line = [phase, attempt, error?.status ?? 'none', dueAt === undefined ? 'never' : 'due'].join(' ')
    if (line !== said.at(-1)) said.push(line)
  }
  const screen = await renderWith(connectedClient(options), <List wire={wire} tell={tell} />)
  onTestFinished(() => void said.splice(0))
  return { screen, said, last: () => last }
}

const refused = { status: 403, body: { error: { type: 'invalid_request_error', code: 'forbidden' } } }

describe('what no repetition can help', () => {
  it('is sent once and gave up at its first attempt: it was never repeated, and nothing is due', async () => {
    const wire = openWire()
    await wire.script(refused)
    const { screen, said, last } = await renderList(wire)
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('gave_up')
    expect(said).toEqual(['idle 0 none never', 'gave_up 1 403 never'])
    expect(last()?.error?.retry.verdict).toBe('never')
    expect(await wire.log()).toHaveLength(1)
  })

  it('is sent again where a person asks all the same, and the notice stays meanwhile', async () => {
    const wire = openWire()
    await wire.script(refused, { ...refused, delayMs: 200 })
    const { screen, said } = await renderList(wire)
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('gave_up')
    await screen.getByRole('button', { name: 'Try now' }).click()
    await expect.poll(async () => (await wire.log()).length).toBe(2)
    await expect.element(screen.getByTestId('phase')).toHaveTextContent('gave_up')
    expect(said).toEqual(['idle 0 none never', 'gave_up 1 403 never', 'retrying 1 403 never', 'gave_up 1 403 never'])
  })
})

describe('the attempt', () => {
  it('counts every request, also those by which the gate finds out whether the service is back', async () => {
    const wire = openWire()
    const down = Array.from({ length: 5 }, () => ({ status: 503 }))
    await wire.script(...down, { body: ['tea'], delayMs: 100 })
    const { screen, said } = await renderList(wire, { gate: createGate({ probeCapMs: 20 }) })
    await expect.element(screen.getByTestId('data')).toHaveTextContent('tea')
    const attempts = said.filter((line) => line.startsWith('retrying')).map((line) => Number(line.split(' ')[1]))
    expect([await wire.log().then(({ length }) => length), attempts.at(-1)]).toEqual([6, 6])
  })
})
