import { claimsOf, isClaimed } from '@faultkit/core'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { unavailable } from './test-support/failure.ts'
import { useClaim } from './useClaim.ts'

function Shows({ error, surface = 'banner' }: { error: unknown; surface?: 'banner' | 'field' }) {
  useClaim(error, surface)
  return null
}

test('claims the error as long as the component is mounted', async () => {
  const error = unavailable()
  const { unmount } = await render(<Shows error={error} />)
  expect(claimsOf(error)).toEqual(['banner'])
  await unmount()
  expect(isClaimed(error)).toBe(false)
})

test('claims once under StrictMode, and once however often it renders', async () => {
  const error = unavailable()
  const page = (
    <StrictMode>
      <Shows error={error} />
    </StrictMode>
  )
  const screen = await render(page)
  await screen.rerender(page)
  expect(claimsOf(error)).toEqual(['banner'])
})

test('lets the old error go when another takes its place', async () => {
  const [old, next] = [unavailable(), unavailable()]
  const screen = await render(<Shows error={old} />)
  await screen.rerender(<Shows error={next} surface="field" />)
  expect(claimsOf(old)).toEqual([])
  expect(claimsOf(next)).toEqual(['field'])
})

test('claims a thrown string as well', async () => {
  await render(<Shows error="the disk is full" />)
  expect(claimsOf('the disk is full')).toEqual(['banner'])
})

test.each([null, undefined])('claims nothing for %s', async (error) => {
  await render(<Shows error={error} />)
  expect(isClaimed(error)).toBe(false)
})

function Looks({ error, look }: { error: unknown; look: () => void }) {
  useClaim(error, 'banner')
  return <i ref={() => queueMicrotask(look)} />
}

test('has claimed by the time the commit is over, before any timer', async () => {
  const error = unavailable()
  const seen: boolean[] = []
  const look = () => void seen.push(isClaimed(error))
  await render(<Looks error={error} look={look} />)
  expect(seen[0]).toBe(true)
})
