import type { ApiErrorJSON } from '@faultkit/core'
import { describe, expect, test } from 'vitest'
import type { SubmitContext } from './index.ts'
import { act } from './test-support/act.ts'
import type { Checkout } from './test-support/Checkout.tsx'
import { failure, later, refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

const lost = () => failure({ kind: 'connection', outcome: 'indeterminate', message: 'The connection broke.' })

/** A handler that reads its key, as a payment does, and answers in turn. */
function payments(...answers: (() => unknown)[]) {
  const sent: { email: string; key: string }[] = []
  const send = async ({ email }: Checkout, { idempotencyKey }: SubmitContext) => {
    sent.push({ email, key: idempotencyKey })
    const answer = answers[sent.length - 1]?.()
    if (answer instanceof Error) throw answer
    return answer
  }
  return { sent, send }
}

test('the same values are sent again under the same key while nobody knows the outcome', async () => {
  const { sent, send } = payments(lost, lost, () => 'paid')
  const page = await mountCheckout({ send })
  for (const count of [1, 2, 3]) {
    await page.submit()
    await expect.poll(() => sent.length).toBe(count)
    await act(() => undefined)
  }
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
})

test('changed values wait while nobody knows the outcome, and the summary says so', async () => {
  const { sent, send } = payments(lost)
  const page = await mountCheckout({ send })
  await page.submit()
  await expect.poll(() => sent.length).toBe(1)
  await page.fill('email', 'other@example.com')
  await page.submit()
  await expect.poll(page.summary).toContain('root:outcome_open')
  await page.submit()
  expect(sent.length).toBe(1)
  expect(page.errors.get('root').messages.at(-1)).toMatch(/^We're still finding out/)
  expect(page.errors.all().filter(({ issue }) => issue.code === 'outcome_open').length).toBe(1)
  expect(document.activeElement?.getAttribute('data-testid')).toBe('summary')
})

test('values that were changed back are the same ones, and are sent', async () => {
  const { sent, send } = payments(lost, () => 'paid')
  const page = await mountCheckout({ send })
  const { email } = page.form.getValues()
  await page.submit()
  await expect.poll(() => sent.length).toBe(1)
  await page.fill('email', 'other@example.com')
  await page.fill('email', email)
  await page.submit()
  await expect.poll(() => sent.length).toBe(2)
  expect(sent[0]?.key).toBe(sent[1]?.key)
})

const known: [what: string, facts: Partial<ApiErrorJSON>][] = [
  ['refused fields', { kind: 'invalid_request' }],
  ['a declined payment', { kind: 'payment' }],
  ['a conflict', { kind: 'conflict' }],
  ['a missing thing', { kind: 'not_found' }],
  ['a canceled request', { kind: 'canceled' }],
]
const unknown: [what: string, facts: Partial<ApiErrorJSON>][] = [
  ['a lost connection', { kind: 'connection', outcome: 'indeterminate' }],
  ['a broken server', { kind: 'api', outcome: 'indeterminate' }],
  ['a limit', { kind: 'rate_limit' }],
  ['a lost session', { kind: 'authentication' }],
  ['a refusal that is not sure', { kind: 'conflict', outcome: 'indeterminate' }],
]

describe('changed values', () => {
  const sendTwice = async (facts: Partial<ApiErrorJSON>) => {
    const { sent, send } = payments(
      () => failure(facts),
      () => 'done',
    )
    const page = await mountCheckout({ send })
    await page.submit()
    await expect.poll(() => sent.length).toBe(1)
    await page.fill('email', 'other@example.com')
    await page.submit()
    await act(() => undefined)
    return sent
  }

  test.each(known)('are sent under a key of their own after %s', async (_what, facts) => {
    const sent = await sendTwice(facts)
    expect(sent.length).toBe(2)
    expect(sent[0]?.key).not.toBe(sent[1]?.key)
  })

  test.each(unknown)('wait after %s', async (_what, facts) => {
    expect((await sendTwice(facts)).length).toBe(1)
  })
})

test('a success settles it: the next submit has a new key', async () => {
  const { sent, send } = payments(
    () => 'paid',
    () => 'paid',
  )
  const page = await mountCheckout({ send })
  await page.submit()
  await expect.poll(() => sent.length).toBe(1)
  await act(() => undefined)
  await page.submit()
  await expect.poll(() => sent.length).toBe(2)
  expect(sent[0]?.key).not.toBe(sent[1]?.key)
})

test.each(['clear', 'reset'] as const)('errors.%s lets changed values go', async (how) => {
  const { sent, send } = payments(lost, () => 'paid')
  const page = await mountCheckout({ send })
  await page.submit()
  await expect.poll(() => sent.length).toBe(1)
  await act(() => (how === 'clear' ? page.errors.clear('root') : page.form.reset()))
  await page.fill('email', 'other@example.com')
  await page.submit()
  await expect.poll(() => sent.length).toBe(2)
})

test('a handler that reads no key holds nothing back', async () => {
  let calls = 0
  const page = await mountCheckout({
    send: () => {
      calls += 1
      return Promise.reject(lost())
    },
  })
  await page.submit()
  await page.fill('email', 'other@example.com')
  await page.submit()
  await expect.poll(() => calls).toBe(2)
})

test('a double click is one submit, and both get its answer', async () => {
  const answer = later<string>()
  let calls = 0
  const page = await mountCheckout()
  const submit = page.errors.handleSubmit(() => {
    calls += 1
    return answer.promise
  })
  const both = [submit(), submit()]
  await act(() => answer.resolve('paid'))
  expect(await Promise.all(both)).toEqual(['paid', 'paid'])
  expect(calls).toBe(1)
})

test('a rejected submit resolves to nothing, and is no success', async () => {
  const page = await mountCheckout()
  expect(await page.errors.handleSubmit(() => Promise.reject(refusal('email')))()).toBeUndefined()
  expect(page.form.formState.isSubmitSuccessful).toBe(false)
  expect(page.form.getFieldState('root.server' as 'email').error?.type).toBe('server')
})

test('a bug in the handler is shown and rejects', async () => {
  const page = await mountCheckout()
  const bug = new TypeError('x is not a function')
  await expect(page.errors.handleSubmit(() => Promise.reject(bug))()).rejects.toBe(bug)
  expect(page.summary()).toMatch(/^root:/)
  expect(page.errors.get('root').messages.join()).not.toContain('x is not a function')
})

test('a redirect that Next.js throws is no failure, and goes on', async () => {
  const page = await mountCheckout()
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/done;307;' })
  await expect(page.errors.handleSubmit(() => Promise.reject(redirect))()).rejects.toBe(redirect)
  expect(page.summary()).toBe('')
  expect(page.published.map(({ message }) => message)).not.toContain('NEXT_REDIRECT')
})

test('onInvalid hears of a client-side refusal, and the handler is not called', async () => {
  const page = await mountCheckout({ props: { defaultValues: { email: '' } } })
  const heard: string[] = []
  await act(() =>
    page.errors.handleSubmit(
      async () => void heard.push('valid'),
      (errors) => void heard.push(...Object.keys(errors)),
    )(),
  )
  expect(heard).toEqual(['email'])
  expect(page.summary()).toBe('email:parameter_missing')
})
