import { expect, waitFor } from 'storybook/test'

const shown = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-part="toast"]')]

/** Waits until so many toasts stand on the page, and returns them, newest first. */
export async function toasts(count: number): Promise<HTMLElement[]> {
  await waitFor(() => expect(shown()).toHaveLength(count))
  return shown()
}
