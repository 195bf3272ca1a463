import { expect, waitFor } from 'storybook/test'
import { surfacesIn } from '../../../packages/testing/src/matchers/surfaces.ts'
import preview from '../../preview.tsx'
import { Dialects } from './Dialects.tsx'
import { FindAnApi } from './FindAnApi.tsx'
import { families } from './families.ts'
import { familiesOf, type Group } from './groups.ts'

const groups: readonly Group[] = [
  'first',
  'standards',
  'frameworks',
  'payments',
  'fields',
  'codes',
  'successes',
  'texts',
  'shapes',
]

const meta = preview.meta({
  title: 'Pages/Dialects',
  component: Dialects,
  tags: ['!autodocs', '!dev', '!manifest'],
  args: { group: 'first' },
  parameters: { controls: { disable: true }, toaster: false },
  // Folded for readers; alone, as in tests, all of it.
  render: ({ group }, { viewMode }) => <Dialects group={group} isOpen={viewMode === 'story'} />,
  play: async ({ args, canvasElement }) => {
    const sections = [...canvasElement.querySelectorAll('.book-family')]
    await expect(sections).toHaveLength(familiesOf(args.group).length)
    const screens = canvasElement.querySelectorAll('.book-reply-screen')
    await expect(screens.length).toBeGreaterThanOrEqual(sections.length)
    for (const screen of screens) {
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
export const Fields = meta.story({ args: { group: 'fields' } })
export const Codes = meta.story({ args: { group: 'codes' } })
export const Successes = meta.story({ args: { group: 'successes' } })
export const Texts = meta.story({ args: { group: 'texts' } })
export const Shapes = meta.story({ args: { group: 'shapes' } })

/** By a part of its name: the nearest comes first and open, the others folded. */
export const Find = meta.story({
  render: () => <FindAnApi />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const field = canvas.getByRole('searchbox', { name: 'API, framework or format' })
    await userEvent.clear(field)
    await expect(canvas.getByRole('status')).toHaveTextContent(`in ${families.size} families`)
    await userEvent.type(field, 'nothing is called so')
    await expect(canvas.getByRole('status')).toHaveTextContent('None of that name')
    await userEvent.clear(field)
    await userEvent.type(field, 'klaviyo')
    await expect(canvas.getByRole('status')).toHaveTextContent('One family')
    const [family] = canvasElement.querySelectorAll('details[open]')
    await expect(family).toHaveTextContent(/^Klaviyo json-api/)
    await expect(family?.querySelectorAll('.book-reply-screen').length).toBeGreaterThan(0)
  },
})

/** Opening one shows its replies, closing it takes them away. */
export const Folded = meta.story({
  render: () => <Dialects group="payments" />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const count = (): number => canvasElement.querySelectorAll('.book-reply').length
    const before = count()
    await userEvent.click(canvas.getByText('Mollie', { selector: 'strong' }))
    await waitFor(() => expect(count()).toBeGreaterThan(before))
    await userEvent.click(canvas.getByText('Mollie', { selector: 'strong' }))
    await waitFor(() => expect(count()).toBe(before))
  },
})

/** Every family stands on one page, and only on one. */
export const Complete = meta.story({
  render: () => <p className="book-quiet">{families.size} families on nine pages.</p>,
  play: async () => {
    const shown = groups.flatMap(familiesOf).map(({ name }) => name)
    await expect(shown.toSorted()).toEqual([...families.keys()].toSorted())
    await expect(families.size).toBeGreaterThanOrEqual(35)
  },
})
