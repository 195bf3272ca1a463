import { useState } from 'react'
import { Icon } from './Icon.tsx'
import { chooseTheme, storedTheme, type Theme } from './theme.ts'

const themes = [
  { theme: 'light', label: 'Light' },
  { theme: 'system', label: 'Like the system' },
  { theme: 'dark', label: 'Dark' },
] as const

export function ThemeSwitch() {
  const [chosen, setChosen] = useState<Theme>(storedTheme)
  const choose = (theme: Theme) => {
    chooseTheme(theme)
    setChosen(theme)
  }
  return (
    <fieldset className="segments theme-switch">
      <legend className="unseen">Colours</legend>
      {themes.map(({ theme, label }) => (
        <label key={theme} title={label}>
          <input type="radio" name="theme" checked={chosen === theme} onChange={() => choose(theme)} />
          <Icon name={theme} />
          <span className="unseen">{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
