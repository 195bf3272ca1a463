import { claimsOf, createRetryPolicy, isClaimed, parseError, readResponse } from '@faultkit/core'
import { QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { expect, it, onTestFinished } from 'vitest'
import { render } from 'vitest-browser-react'
import { connectedClient } from './test-support/connected.ts'
import { renderWith } from './test-support/render.tsx'
import { openWire, type Wire } from './test-support/wire.ts'
import { useIdempotentMutation } from './useIdempotentMutation.ts'
import { useSession } from './useSession.ts'

const ask = ({ url }: Wire, method = 'GET') =>
  readResponse<{ name: string }>(fetch(url, { method, ...(method === 'POST' && { body: '{}' }) }), { method })

const List = ({ wire }: { wire: Wire }) => (
  <p>{useQuery({ queryKey: [wire.url], queryFn: () => ask(wire) }).data?.name ?? 'waiting'}</p>
)

const Form = ({ wire }: { wire: Wire }) => {
  const save = useMutation({ mutationFn: (_note: string) => ask(wire, 'POST') })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate('tea')
      }}
    >
      <button type="submit">Save</button>
      <output>{save.data?.name}</output>
    </form>
  )
}

const Pay = ({ reconcile, wire }: { reconcile: () => Promise<{ name: string } | null>; wire: Wire }) => {
  const pay = useIdempotentMutation({
    mutationKey: ['pay', wire.url],
    mutationFn: (to: Wire, _context) => ask(to, 'POST'),
    reconcile,
  })
  return (
    <section>
      <p>{pay.outcome.state}</p>
      <button type="button" onClick={() => pay.mutate(wire)}>
        Pay
      </button>
    </section>
  )
}

/** As `SessionNotice` does: one prompt, and the sign-in that it opens. */
const Prompt = () => {
  const { error, onSignedIn } = useSession()
  return (
    error.length > 0 && (
      <button type="button" onClick={onSignedIn}>
        Sign in for {error.length}
      </button>
    )
  )
}

async function endedSession(isPrompting = true) {
  const wires = Array.from({ length: 5 }, openWire)
  for (const wire of wires) await wire.script({ status: 401 }, { body: { name: 'tea' } })
  const [orders, me, prices, note, letter] = wires as [Wire, Wire, Wire, Wire, Wire]
  const client = connectedClient()
  const screen = await renderWith(
    client,
    <StrictMode>
      {isPrompting && <Prompt />}
      <List wire={orders} />
      <List wire={me} />
      <List wire={prices} />
      <Form wire={note} />
      <Form wire={letter} />
    </StrictMode>,
  )
  for (const button of screen.getByRole('button', { name: 'Save' }).elements()) (button as HTMLElement).click()
  const sent = async () => Promise.all(wires.map(async (wire) => (await wire.log()).length))
  return { client, screen, sent }
}

it('three reads and two writes that came back are one prompt, and each is sent again once after the sign-in', async () => {
  const { screen, sent } = await endedSession()
  const prompt = screen.getByRole('button', { name: /Sign in/ })
  await expect.element(prompt).toHaveTextContent('Sign in for 5')
  expect(prompt.elements()).toHaveLength(1)
  expect(await sent()).toEqual([1, 1, 1, 1, 1])
  await prompt.click()
  await expect.poll(() => screen.getByText('tea').elements().length).toBe(5)
  await expect.poll(() => prompt.elements().length).toBe(0)
  expect(await sent()).toEqual([2, 2, 2, 2, 2])
})

it('a prompt that comes late, on a page where reads and writes came back long ago, stands for all of them', async () => {
  const { client, screen, sent } = await endedSession(false)
  const waiting = () => client.getMutationCache().findAll({ status: 'error' }).length
  await expect.poll(waiting).toBe(2)
  const failed = () => client.getQueryCache().findAll({ predicate: ({ state }) => state.status === 'error' }).length
  await expect.poll(failed).toBe(3)
  const late = document.createElement('div')
  document.body.append(late)
  onTestFinished(() => late.remove())
  const other = await render(
    <QueryClientProvider client={client}>
      <Prompt />
    </QueryClientProvider>,
    { container: late },
  )
  await other.getByRole('button', { name: 'Sign in for 5' }).click()
  await expect.poll(() => screen.getByText('tea').elements().length).toBe(5)
  expect(await sent()).toEqual([2, 2, 2, 2, 2])
})

it('is claimed by the prompt from its first moment on, and by nobody when the prompt is gone', async () => {
  const { client, screen } = await endedSession(false)
  const errors = () =>
    client
      .getQueryCache()
      .getAll()
      .flatMap(({ state }) => state.error ?? [])
  await expect.poll(() => errors().length).toBe(3)
  expect(errors().flatMap(claimsOf)).toEqual([])
  const prompt = await render(
    <QueryClientProvider client={client}>
      <Prompt />
    </QueryClientProvider>,
  )
  expect(errors().map(isClaimed)).toEqual([true, true, true])
  await screen.unmount()
  await prompt.unmount()
  expect(errors().map(isClaimed)).toEqual([false, false, false])
})

const Asking = ({ name, body }: { name: string; body: unknown }) => {
  const queryFn = () => Promise.reject(parseError({ status: 401, body }, { method: 'GET' }))
  return <p>{useQuery({ queryKey: [name], queryFn }).status}</p>
}

it('a payment whose outcome nobody may ask about before somebody signs in waits for it, and is asked about then', async () => {
  localStorage.clear()
  const [wire, records] = [openWire(), openWire()]
  await wire.script({ status: 500 }, { status: 401 })
  await records.script({ status: 401 })
  const screen = await renderWith(
    connectedClient({ policy: createRetryPolicy({ attempts: 1 }) }),
    <>
      <Prompt />
      <Pay wire={wire} reconcile={() => ask(records)} />
    </>,
  )
  await screen.getByRole('button', { name: 'Pay' }).click()
  await expect.element(screen.getByRole('button', { name: 'Sign in for 1' })).toBeVisible()
  await expect.element(screen.getByText('indeterminate')).toBeVisible()
  const prompt = screen.getByRole('button', { name: 'Sign in for 1' }).element() as HTMLElement
  await records.script({ body: { name: 'paid' } })
  prompt.click()
  await expect.element(screen.getByText('succeeded')).toBeVisible()
  await expect.poll(() => screen.getByText(/^Sign in for/).elements().length).toBe(0)
  expect(await wire.log()).toHaveLength(1)
})

it('neither the key of a payment service nor a sign-in that was refused waits for one', async () => {
  const client = connectedClient()
  const screen = await renderWith(
    client,
    <>
      <Prompt />
      <Asking name="operator" body={{ type: 'Spotflow::AuthenticationError', message: 'The key is not active' }} />
      <Asking name="refused" body={{ error: 'invalid_credentials', message: 'Wrong password' }} />
      <Asking name="ended" body={{ error: { type: 'invalid_request_error', code: 'unauthorized' } }} />
    </>,
  )
  await expect.element(screen.getByRole('button')).toHaveTextContent('Sign in for 1')
  await expect.poll(() => screen.getByText('error').elements().length).toBe(3)
  await expect.element(screen.getByRole('button')).toHaveTextContent('Sign in for 1')
})

it('what was taken out of the cache waits for no sign-in', async () => {
  const { client, screen } = await endedSession()
  await expect.element(screen.getByRole('button', { name: 'Sign in for 5' })).toBeVisible()
  client.clear()
  await expect.poll(() => screen.getByRole('button', { name: 'Sign in for 5' }).elements().length).toBe(0)
})

it('what a person leaves waits for no sign-in', async () => {
  const { client, screen } = await endedSession()
  const prompt = screen.getByRole('button', { name: /Sign in/ })
  await expect.element(prompt).toHaveTextContent('Sign in for 5')
  await screen.rerender(
    <QueryClientProvider client={client}>
      <Prompt />
    </QueryClientProvider>,
  )
  await expect.poll(() => document.body.textContent).not.toContain('Sign in for')
})
