import type { Browser } from 'playwright'
import { openTab, type Tab } from './browse.ts'
import { isUndecided, type Turn } from './growth.ts'
import type { Timing } from './types.ts'

const rounds = 6

/** Until all errors of 1 000 fields stand: the contenders take turns, each in its own tab, so that a machine that is busy for a while is busy for all. */
export async function takeTurns(
  browser: Browser,
  folder: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Timing[]>> {
  const timings = new Map<string, Timing[]>(ids.map((id) => [id, []]))
  const tabs: [string, Tab][] = []
  for (const id of ids) tabs.push([id, await openTab(browser, folder)])
  for (let round = 0; round < rounds; round += 1) {
    for (const [id, tab] of tabs) timings.get(id)?.push(...(await tab.call('timed', id, 1000, 1)))
  }
  for (const [, tab] of tabs) await tab.close()
  return timings
}

/** As many turns of small forms and a large one as their comparison needs. */
export async function turnsOf(browser: Browser, folder: string, id: string): Promise<readonly Turn[]> {
  const turns: Turn[] = []
  const tab = await openTab(browser, folder)
  while (isUndecided(turns)) turns.push(await tab.call('turn', id, 1000, 5))
  await tab.close()
  return turns
}
