import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { render, renderHook } from 'vitest-browser-react'
import { useCountdown } from './useCountdown.ts'

function Seconds({ dueAt, onRender }: { dueAt: number | undefined; onRender?: () => void }) {
  const left = useCountdown(dueAt)
  onRender?.()
  return <output>{left === undefined ? 'none' : left}</output>
}

test('shows the seconds go by, and one render for each', async () => {
  const onRender = vi.fn<() => void>()
  const dueAt = Date.now() + 1800
  const screen = await render(<Seconds dueAt={dueAt} onRender={onRender} />)
  await expect.element(screen.getByText('2')).toBeInTheDocument()
  await expect.element(screen.getByText('1')).toBeInTheDocument()
  await expect.element(screen.getByText('0')).toBeInTheDocument()
  expect(Date.now()).toBeGreaterThanOrEqual(dueAt)
  await new Promise((done) => setTimeout(done, 1200))
  expect(onRender).toHaveBeenCalledTimes(3)
})

test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY])('is undefined when %s is due', async (dueAt) => {
  const { result } = await renderHook(() => useCountdown(dueAt))
  expect(result.current).toBeUndefined()
})

test('follows a new moment at once', async () => {
  const now = Date.now()
  const screen = await render(<Seconds dueAt={now + 10_000} />)
  await screen.rerender(<Seconds dueAt={now + 90_000} />)
  expect(Number(screen.container.textContent)).toBeGreaterThan(60)
  await screen.rerender(<Seconds dueAt={undefined} />)
  expect(screen.container.textContent).toBe('none')
})

test('counts the same under StrictMode', async () => {
  const screen = await render(
    <StrictMode>
      <Seconds dueAt={Date.now() + 900} />
    </StrictMode>,
  )
  expect(screen.container.textContent).toBe('1')
  await expect.element(screen.getByText('0')).toBeInTheDocument()
})
