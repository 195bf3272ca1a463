// Before the first paint: a page that was dark last time must not flash white.
try {
  const theme = localStorage.getItem('elm-and-oat-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is switched off: the system's own theme it is.
}
