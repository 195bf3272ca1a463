import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import { render, renderHook } from 'vitest-browser-react'
import { createCountdown } from './countdown.ts'
import { useCountdown } from './useCountdown.ts'

function Seconds({ dueAt, onRender }: { dueAt: number | undefined; onRender?: (left: number | undefined) => void }) {
  const left = useCountdown(dueAt)
  onRender?.(left)
  return <output>{left === undefined ? 'none' : left}</output>
}

test('shows the seconds go by, and one render for each', async () => {
  const seen: (number | undefined)[] = []
  const dueAt = Date.now() + 2800
  const screen = await render(<Seconds dueAt={dueAt} onRender={(left) => void seen.push(left)} />)
  await expect.element(screen.getByText('0'), { timeout: 10_000 }).toBeInTheDocument()
  expect(Date.now()).toBeGreaterThanOrEqual(dueAt)
  await new Promise((done) => setTimeout(done, 1200))
  // A page that starts slowly sees fewer of them.
  expect([3, 2, 1, 0].slice(-seen.length)).toEqual(seen)
  expect(seen.length).toBeGreaterThan(1)
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

test('comes to 0 also when the last moment passes while the page is told', async () => {
  const countdown = createCountdown(Date.now() + 50)
  const seen: number[] = []
  const leave = countdown.subscribe(() => {
    seen.push(countdown.get())
    const until = performance.now() + 120
    while (performance.now() < until);
  })
  await expect.poll(() => seen.at(-1)).toBe(0)
  leave()
})
