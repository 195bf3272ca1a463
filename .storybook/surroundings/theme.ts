import { create, type ThemeVars } from 'storybook/theming'

// Nunito Sans comes with Storybook itself: one typeface everywhere, and no outside host.
const font = {
  fontBase: '"Nunito Sans", -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif',
  fontCode: 'ui-monospace, "SF Mono", "Liberation Mono", Menlo, monospace',
}
const brand = { brandTitle: 'faultkit', brandUrl: './' }

/** Ink on paper. */
export const light: ThemeVars = create({
  base: 'light',
  ...brand,
  ...font,
  colorPrimary: '#2f5bd0',
  colorSecondary: '#2f5bd0',
  appBg: '#f6f5f2',
  appContentBg: '#fffefc',
  appPreviewBg: '#fffefc',
  appBorderColor: '#e4e1da',
  appBorderRadius: 8,
  barBg: '#fffefc',
  textColor: '#1d1c1a',
  textMutedColor: '#5a5750',
})

/** The same at night: designed, not inverted. */
export const dark: ThemeVars = create({
  base: 'dark',
  ...brand,
  ...font,
  colorPrimary: '#9db8ff',
  colorSecondary: '#7f9ff5',
  appBg: '#141517',
  appContentBg: '#1a1c1f',
  appPreviewBg: '#1a1c1f',
  appBorderColor: '#303338',
  appBorderRadius: 8,
  barBg: '#1a1c1f',
  textColor: '#edebe6',
  textMutedColor: '#b4b1aa',
})
