// Not a test of the kit: `pnpm bench:surfaces` runs it for each toaster and writes docs/surfaces.md.
// oxlint-disable vitest/expect-expect, vitest/no-conditional-expect -- it asserts nothing: a toast that cannot be reached is a figure, not a failure
import '@faultkit/testing/vitest'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { dialogs } from '../dialogs/dialogs.ts'
import { NativeDialog } from '../dialogs/NativeDialog.tsx'
import type { Contender } from './Contender.ts'
import { openBoth, openShop } from './openBoth.tsx'
import { comesToLight, isReached, probe, stepsShown } from './probes.ts'
import type { Over, OverModals } from './report.ts'

/** The failed matcher tells all that was said. */
async function heard(): Promise<OverModals['said']> {
  const failure: unknown = await expect(document)
    .toHaveAnnounced([{ text: 'nothing that anybody says' }])
    .catch((error: unknown) => error)
  return (failure as { actual: OverModals['said'] }).actual
}

async function onPlainPage({ name, Host, fail }: Contender): Promise<Pick<OverModals, 'said' | 'equal'>> {
  await openShop({ Host, Dialog: NativeDialog })
  const retry = vi.fn<() => void>()
  const again = () => onTestFinished(fail(retry, true))
  again()
  expect(await comesToLight(), `${name} is seen where no modal is`).toBe(true)
  const said = await heard()
  again()
  again()
  await heard()
  return { said, equal: stepsShown() }
}

/** Measures one toaster over each modal in both orders, and leaves what it saw for the report. */
export function measureOverModals(contender: Contender): void {
  const { name, hotkey } = contender
  const over: Over[] = []
  const standing = { name, over, said: [], equal: 0 }

  test(`${name} on a page without a modal`, async () => {
    Object.assign(standing, await onPlainPage(contender))
  })

  describe.each(dialogs.map(([kit, Dialog]) => ({ kit, Dialog })))(`${name} over $kit`, ({ kit, Dialog }) => {
    describe.each(['toast', 'modal'] as const)('%s first', (first) => {
      const found: Over = { kit, first, checks: {} }
      over.push(found)

      test('by eye, ear and mouse', async () => {
        Object.assign(found.checks, await probe(await openBoth(contender, Dialog, first)))
      })

      test('by keyboard', async () => {
        await openBoth(contender, Dialog, first)
        found.checks.reached = await isReached(hotkey)
      })
    })
  })

  const file = `test-results/surfaces/${name}.json`
  afterAll(() => commands.writeFile(file, JSON.stringify(standing)))
}
