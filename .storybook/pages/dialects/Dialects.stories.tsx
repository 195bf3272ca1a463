import { expect } from 'storybook/test'
import { surfacesIn } from '../../../packages/testing/src/matchers/surfaces.ts'
import preview from '../../preview.tsx'
import { Dialects } from './Dialects.tsx'
import { families } from './families.ts'
import { familiesOf, type Group } from './groups.ts'

const groups: readonly Group[] = ['first', 'standards', 'frameworks', 'payments', 'platforms', 'shapes']

const meta = preview.meta({
  title: 'Pages/Dialects',
  component: Dialects,
  tags: ['!autodocs', '!dev', '!manifest'],
  args: { group: 'first' },
  parameters: { controls: { disable: true }, toaster: false },
  play: async ({ args, canvasElement }) => {
    const sections = [...canvasElement.querySelectorAll('.book-family')]
    await expect(sections).toHaveLength(familiesOf(args.group).length)
    for (const screen of canvasElement.querySelectorAll('.book-reply-screen')) {
      const words = screen.textContent ?? ''
      await expect(surfacesIn(screen), words).toHaveLength(1)
      await expect(words).not.toMatch(/`|undefined|\[object|<\/?[a-z]+>/)
    }
  },
})

export const First = meta.story({ args: { group: 'first' } })
export const Standards = meta.story({ args: { group: 'standards' } })
export const Frameworks = meta.story({ args: { group: 'frameworks' } })
export const Payments = meta.story({ args: { group: 'payments' } })
export const Platforms = meta.story({ args: { group: 'platforms' } })
export const Shapes = meta.story({ args: { group: 'shapes' } })

/** Every family stands on one page, and only on one. */
export const Complete = meta.story({
  render: () => <p className="book-quiet">{families.size} families on six pages.</p>,
  play: async () => {
    const shown = groups.flatMap(familiesOf).map(({ name }) => name)
    await expect(shown.toSorted()).toEqual([...families.keys()].toSorted())
    await expect(families.size).toBeGreaterThanOrEqual(35)
  },
})
