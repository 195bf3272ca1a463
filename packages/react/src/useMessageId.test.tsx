import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import type { FieldErrorSource } from './types.ts'
import { useMessageId } from './useMessageId.ts'

const createSource = (): FieldErrorSource => ({
  subscribe: () => () => undefined,
  get: (name) => ({ invalid: false, messages: [], issues: [], messageId: `form-${name}`, props: {} }),
  all: () => [],
  go: () => undefined,
})

test('of several for one name the one that mounted first has the id, and when it leaves, the next', async () => {
  const source = createSource()
  const one = await renderHook(() => useMessageId(source, 'email'))
  const other = await renderHook(() => useMessageId(source, 'email'))
  expect([one.result.current, other.result.current]).toEqual(['form-email', undefined])
  await one.unmount()
  await expect.poll(() => other.result.current).toBe('form-email')
})

test('other names and other forms have their own', async () => {
  const [source, other] = [createSource(), createSource()]
  const { result } = await renderHook(() => [
    useMessageId(source, 'email'),
    useMessageId(source, 'age'),
    useMessageId(other, 'email'),
  ])
  expect(result.current).toEqual(['form-email', 'form-age', 'form-email'])
})

test('follows another name', async () => {
  const source = createSource()
  let name = 'email'
  const { result, rerender } = await renderHook(() => useMessageId(source, name))
  name = 'age'
  await rerender()
  expect(result.current).toBe('form-age')
})

test('exactly one of two under StrictMode', async () => {
  const source = createSource()
  const { result } = await renderHook(() => [useMessageId(source, 'email'), useMessageId(source, 'email')], {
    wrapper: StrictMode,
  })
  expect(result.current).toEqual(['form-email', undefined])
})

const Message = ({ source }: { source: FieldErrorSource }) => useMessageId(source, 'email')

test('stands in what the server sends', () => {
  expect(renderToString(<Message source={createSource()} />)).toBe('form-email')
})
