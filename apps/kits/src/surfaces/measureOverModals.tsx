// Not a test of the kit: `pnpm bench:surfaces` runs it for each toaster and writes docs/surfaces.md.
// oxlint-disable vitest/expect-expect, vitest/no-conditional-expect -- it asserts nothing: a toast that cannot be reached is a figure, not a failure
import '@faultkit/testing/vitest'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { dialogs } from '../dialogs/dialogs.ts'
import type { Contender } from './Contender.ts'
import { openBoth } from './openBoth.tsx'
import { comesUp, isReached, probe, stepsShown } from './probes.ts'
import type { Check, OverModals } from './report.ts'

/** The failed matcher tells all that was said. */
async function heard(): Promise<OverModals['said']> {
  const failure: unknown = await expect(document)
    .toHaveAnnounced([{ text: 'nothing that anybody says' }])
    .catch((error: unknown) => error)
  return (failure as { actual: OverModals['said'] }).actual
}

async function onPlainPage({ Host, fail }: Contender): Promise<Pick<OverModals, 'said' | 'equal'>> {
  await render(<Host />)
  // notistack can be called a moment after it is mounted.
  await new Promise(requestAnimationFrame)
  const retry = vi.fn<() => void>()
  const again = () => onTestFinished(fail(retry, true))
  again()
  await comesUp()
  const said = await heard()
  again()
  again()
  await heard()
  return { said, equal: stepsShown() }
}

/** Measures one toaster over each modal in both orders, and leaves what it saw for the report. */
export function measureOverModals(contender: Contender): void {
  const { name, hotkey } = contender
  const counts: Partial<Record<Check, number>> = {}
  const standing = { name, over: dialogs.length * 2, counts, said: [], equal: 0 }
  const note = (check: Check, isSo: boolean): void => {
    counts[check] = (counts[check] ?? 0) + Number(isSo)
  }

  test(`${name} on a page without a modal`, async () => {
    Object.assign(standing, await onPlainPage(contender))
  })

  describe.each(dialogs.map(([kit, Dialog]) => ({ kit, Dialog })))(`${name} over $kit`, ({ Dialog }) => {
    describe.each(['toast', 'modal'] as const)('%s first', (first) => {
      test('by eye, ear and mouse', async () => {
        const probed = await probe(await openBoth(contender, Dialog, first))
        for (const check of ['seen', 'exposed', 'clicked'] as const) note(check, probed[check])
      })

      test('by keyboard', async () => {
        await openBoth(contender, Dialog, first)
        note('reached', await isReached(hotkey))
      })
    })
  })

  const file = `test-results/surfaces/${name}.json`
  afterAll(() => commands.writeFile(file, JSON.stringify(standing)))
}
