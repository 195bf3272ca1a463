export type Theme = 'light' | 'system' | 'dark'

export const storedTheme = (): Theme => {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Sets `data-theme` on the page (the kit's colours follow it too) and remembers it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('elm-and-oat-theme', theme)
  } catch {
    // Storage is switched off: the choice lasts until the page is left.
  }
}
