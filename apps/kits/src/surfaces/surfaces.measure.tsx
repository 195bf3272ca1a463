// Not a test of the kit: it measures toasters beside each other and writes docs/surfaces.md (`pnpm bench:surfaces`).
// oxlint-disable vitest/expect-expect, vitest/no-conditional-expect -- it asserts nothing: a toast that cannot be reached is a figure, not a failure
import '@faultkit/testing/vitest'
import { type ComponentType, type ReactElement, useState } from 'react'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { commands, page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { DialogProps } from '../dialogs/DialogProps.ts'
import '../dialogs/dialogs.css'
import { dialogs } from '../dialogs/dialogs.ts'
import type { Contender } from './Contender.ts'
import { contenders } from './contenders.ts'
import { comesUp, isReached, probe, stepsShown } from './probes.ts'
import { type Check, reportOf, type Standing } from './report.ts'
import './surfaces.css'

interface ShopProps {
  Host: ComponentType
  Dialog: ComponentType<DialogProps>
}

function Shop({ Host, Dialog }: ShopProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Host />
      <button type="button" onClick={() => setIsOpen(true)}>
        Open the basket
      </button>
      <Dialog isOpen={isOpen} close={() => setIsOpen(false)}>
        <input aria-label="Coupon" />
      </Dialog>
    </>
  )
}

async function openBasket(): Promise<void> {
  await page.getByRole('button', { name: 'Open the basket' }).click()
  await expect.element(page.getByLabelText('Coupon', { exact: true })).toBeVisible()
}

/** Both open, in this order; returns what the toast's step calls. */
async function openBoth({ Host, fail }: Contender, Dialog: ShopProps['Dialog'], first: string): Promise<() => boolean> {
  const retry = vi.fn<() => void>()
  await render(<Shop Host={Host} Dialog={Dialog} />)
  if (first === 'modal') await openBasket()
  fail(retry)
  await comesUp()
  if (first === 'toast') await openBasket()
  return () => retry.mock.calls.length > 0
}

/** The failed matcher tells all that was said. */
async function heard(): Promise<Standing['said']> {
  const failure: unknown = await expect(document)
    .toHaveAnnounced([{ text: 'nothing that anybody says' }])
    .catch((error: unknown) => error)
  return (failure as { actual: Standing['said'] }).actual
}

const standings: Standing[] = []

describe.each(contenders.map((contender) => ({ name: contender.name, contender })))('$name', ({ name, contender }) => {
  const standing: Standing = { name, over: dialogs.length * 2, counts: {}, said: [], equal: 0 }
  standings.push(standing)
  const note = (check: Check, isSo: boolean): void => {
    standing.counts[check] = (standing.counts[check] ?? 0) + Number(isSo)
  }

  test('on a page without a modal', async () => {
    await render(<contender.Host />)
    const retry = vi.fn<() => void>()
    contender.fail(retry)
    await comesUp()
    standing.said = await heard()
    contender.fail(retry)
    contender.fail(retry)
    await heard()
    standing.equal = stepsShown()
  })

  describe.each(dialogs.map(([kit, Dialog]) => ({ kit, Dialog })))('over $kit', ({ Dialog }) => {
    test.each(['toast', 'modal'])('%s first, by eye, ear and mouse', async (first) => {
      const probed = await probe(await openBoth(contender, Dialog, first))
      for (const check of ['seen', 'exposed', 'clicked'] as const) note(check, probed[check])
    })

    test.each(['toast', 'modal'])('%s first, by keyboard', async (first) => {
      await openBoth(contender, Dialog, first)
      note('reached', await isReached(contender.hotkey))
    })
  })
})

afterAll(() => commands.writeFile('docs/surfaces.md', reportOf(standings)))
