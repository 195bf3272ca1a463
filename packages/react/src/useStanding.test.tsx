import { parseError } from '@faultkit/core'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { type Standing, useStanding } from './useStanding.ts'

const lost = parseError(new TypeError('Failed to fetch'), { method: 'POST' })
const unsent = parseError({
  ...lost.toJSON(),
  code: 'operation_unsent',
})
const refused = parseError({ status: 402, body: {} }, { method: 'POST' })

type Step = readonly [error: Parameters<typeof useStanding>[0], state: string]

function Reader({ at: [error, state], on }: { at: Step; on: (standing: Standing) => unknown }): ReactNode {
  on(useStanding(error, state))
  return null
}

/** What stands at the end of some steps. */
async function after(...steps: readonly Step[]): Promise<Standing | undefined> {
  const told: Standing[] = []
  const reader = (at: Step) => <Reader at={at} on={(standing) => told.push(standing)} />
  const screen = await render(reader([null, 'idle']))
  for (const step of steps) await screen.rerender(reader(step))
  return told.at(-1)
}

const nothing = { isUncertain: false, isUnsent: false, isHeld: false, wasDoubted: false, wasTold: false }

test('a write that went through at once leaves nothing to tell', async () => {
  expect(await after([null, 'pending'], [null, 'succeeded'])).toEqual(nothing)
})

test('a lost answer is uncertain, also while it is asked again, and its end is news', async () => {
  expect(await after([lost, 'indeterminate'])).toMatchObject({ isUncertain: true, isUnsent: false })
  expect(await after([lost, 'indeterminate'], [lost, 'pending'])).toMatchObject({ isUncertain: true })
  expect(await after([lost, 'indeterminate'], [null, 'succeeded'])).toEqual({
    ...nothing,
    wasDoubted: true,
    wasTold: true,
  })
  expect(await after([lost, 'indeterminate'], [refused, 'failed'])).toMatchObject({ wasDoubted: true })
})

test('what was never sent is held while it is sent at last, and was no doubt', async () => {
  expect(await after([unsent, 'indeterminate'])).toMatchObject({ isUncertain: true, isUnsent: true })
  expect(await after([unsent, 'indeterminate'], [null, 'pending'])).toMatchObject({ isHeld: true, isUncertain: false })
  expect(await after([unsent, 'indeterminate'], [null, 'pending'], [null, 'succeeded'])).toEqual({
    ...nothing,
    wasTold: true,
  })
})

test('a new write forgets what was told of the one before', async () => {
  expect(await after([lost, 'indeterminate'], [null, 'succeeded'], [null, 'idle'])).toEqual(nothing)
})
