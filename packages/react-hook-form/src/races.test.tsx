import { expect, test } from 'vitest'
import { act } from './test-support/act.ts'
import { type Checkout, CheckoutForm, filled } from './test-support/Checkout.tsx'
import { failure, later, refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

/** A handler whose answers the test gives, one for each call. */
function answers() {
  const calls: { values: Checkout; signal: AbortSignal; answer: ReturnType<typeof later<unknown>> }[] = []
  const send = (values: Checkout, { signal }: { signal: AbortSignal }) => {
    const answer = later<unknown>()
    calls.push({ values, signal, answer })
    return answer.promise
  }
  return { calls, send }
}

test('an older answer that fails after a newer one succeeded is dropped', async () => {
  const { calls, send } = answers()
  const page = await mountCheckout({ send })
  await page.submit()
  await page.fill('email', 'second@example.com')
  await page.submit()
  await expect.poll(() => calls.length).toBe(2)
  await act(() => calls[1]?.answer.resolve('done'))
  await act(() => calls[0]?.answer.reject(refusal('email')))
  expect(page.summary()).toBe('')
  expect(page.form.formState.isSubmitSuccessful).toBe(true)
  expect(page.published).toEqual([])
})

test('an older answer that fails while a newer one is on its way is dropped, and is no success', async () => {
  const { calls, send } = answers()
  const page = await mountCheckout({ send })
  await page.submit()
  await page.fill('email', 'second@example.com')
  await page.submit()
  await expect.poll(() => calls.length).toBe(2)
  await act(() => calls[0]?.answer.reject(refusal('email')))
  expect(page.summary()).toBe('')
  expect(page.form.formState.isSubmitSuccessful).toBe(false)
  await act(() => calls[1]?.answer.reject(refusal('address.line1')))
  expect(page.summary()).toBe('address.line1:address.line1')
})

test('raw: an older answer that fails late puts its error on the newer success', async () => {
  const page = await mountCheckout()
  const [older, newer] = [later<void>(), later<void>()]
  const submit = (answer: Promise<void>) =>
    page.form.handleSubmit(() =>
      answer.catch(() => page.form.setError('email', { type: 'server', message: 'stale' })),
    )()
  void submit(older.promise)
  void submit(newer.promise)
  await act(() => newer.resolve())
  await act(() => older.reject(new Error('late')))
  expect(page.form.getFieldState('email').error).toBeDefined()
  expect(page.form.formState.isSubmitSuccessful).toBe(false)
})

test('an answer after form.reset is dropped, and the request was aborted', async () => {
  const { calls, send } = answers()
  const page = await mountCheckout({ send })
  await page.submit()
  await expect.poll(() => calls.length).toBe(1)
  expect(calls[0]?.signal.aborted).toBe(false)
  await act(() => page.form.reset())
  expect(calls[0]?.signal.aborted).toBe(true)
  await act(() => calls[0]?.answer.reject(refusal('email')))
  expect(page.summary()).toBe('')
  expect(page.form.formState.errors).toEqual({})
  expect(page.published).toEqual([])
})

test('the submit after a reset has a signal of its own', async () => {
  const { calls, send } = answers()
  const page = await mountCheckout({ send })
  await page.submit()
  await act(() => page.form.reset())
  await page.submit()
  await expect.poll(() => calls.length).toBe(2)
  expect(calls[1]?.signal.aborted).toBe(false)
})

test('a second submit, an unmount and a refetch do not abort', async () => {
  const { calls, send } = answers()
  const page = await mountCheckout({ send, props: { values: filled } })
  await page.submit()
  await page.screen.rerender(
    <CheckoutForm on={{}} send={send} props={{ values: { ...filled, email: 'new@example.com' } }} />,
  )
  await page.fill('address.line1', 'elsewhere')
  await page.submit()
  await expect.poll(() => calls.length).toBe(2)
  await page.screen.unmount()
  expect(calls.map(({ signal }) => signal.aborted)).toEqual([false, false])
})

test('an answer after unmount moves no focus, and goes to whoever shows what nobody shows', async () => {
  const { calls, send } = answers()
  const page = await mountCheckout({ send })
  await page.submit()
  await expect.poll(() => calls.length).toBe(1)
  await page.screen.unmount()
  const error = failure({ kind: 'api', status: 500 })
  await act(() => calls[0]?.answer.reject(error))
  await expect.poll(() => page.published).toEqual([error])
  expect(document.activeElement).toBe(document.body)
})

test('an answer about a value that has changed since is told at the form, with the others at their fields', async () => {
  const { calls, send } = answers()
  const page = await mountCheckout({ send })
  await page.submit()
  await page.fill('email', 'other@example.com')
  await act(() => calls[0]?.answer.reject(refusal('email', 'address.line1')))
  expect(page.message('email')).toBeNull()
  expect(page.summary()).toBe('root:email address.line1:address.line1')
})

test('raw: an error about the old value lands on the new one', async () => {
  const page = await mountCheckout()
  const answer = later<void>()
  void page.form.handleSubmit(() =>
    answer.promise.catch(() => page.form.setError('email', { type: 'server', message: 'old' })),
  )()
  await page.fill('email', 'other@example.com')
  await act(() => answer.reject(new Error('old')))
  expect(page.form.getFieldState('email').error?.message).toBe('old')
})

test('raw: an answer after form.reset puts its error on the fresh form', async () => {
  const page = await mountCheckout()
  const answer = later<void>()
  void page.form.handleSubmit(() =>
    answer.promise.catch(() => page.form.setError('email', { type: 'server', message: 'late' })),
  )()
  await act(() => undefined)
  await act(() => page.form.reset())
  await act(() => answer.reject(new Error('late')))
  expect(page.form.getFieldState('email').error?.message).toBe('late')
})

test('an answer that is canceled shows nothing, and is no success', async () => {
  const page = await mountCheckout({ send: () => Promise.reject(new DOMException('stopped', 'AbortError')) })
  await page.submit()
  await act(() => undefined)
  expect(page.summary()).toBe('')
  expect(page.form.formState.isSubmitSuccessful).toBe(false)
})
