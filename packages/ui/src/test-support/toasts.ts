/** The toasts on the page, newest first. */
export const toasts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-part="toast"]')]

/** Their titles, with the count where one stands for several. */
export const titles = (): (string | undefined)[] =>
  toasts().map((toast) => toast.querySelector('[data-part="title"]')?.textContent)
