import type { Decorator } from '@storybook/react-vite'
import { expect } from 'storybook/test'

/** As narrow as a screen of 320 pixels leaves it. */
export const at320: Decorator = (Story) => (
  <div className="book-320">
    <Story />
  </div>
)

/** Nothing inside pushes the story wider than it is. */
export async function expectNoOverflow(root: HTMLElement): Promise<void> {
  const box = root.querySelector<HTMLElement>('.book-320')
  await expect(box?.scrollWidth).toBe(box?.clientWidth)
}
