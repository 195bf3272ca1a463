import type { Preview } from '@storybook/react-vite'
import { wireDialects } from './dialects.ts'
import { locales, nameOfLocale } from './locales.ts'

const languages = [...new Set(['en', ...locales.keys()])]

/** The switches in the book's toolbar: what an app around a component may be like. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'Light or dark, by data-theme',
    toolbar: {
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
    },
  },
  direction: {
    description: 'Reading direction',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: false,
      items: [
        { value: 'auto', title: 'The language’s direction' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  locale: {
    description: 'Language of the kit’s words',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: languages.map((tag) => ({ value: tag, title: nameOfLocale(tag) })),
    },
  },
  dialect: {
    description: 'Dialect of the wire: the same failure as another API reports it',
    toolbar: {
      icon: 'batchaccept',
      dynamicTitle: true,
      items: [
        { value: 'story', title: 'The story’s API' },
        ...Object.entries(wireDialects).map(([value, title]) => ({ value, title })),
      ],
    },
  },
  textSize: {
    description: 'The reader’s text size',
    toolbar: {
      icon: 'paragraph',
      dynamicTitle: false,
      // Without the sign: Storybook leaves a global with one out of the page's address.
      items: ['100', '150', '200'].map((value) => ({ value, title: `Text ${value}%` })),
    },
  },
  contrast: {
    description: 'prefers-contrast',
    toolbar: {
      icon: 'contrast',
      dynamicTitle: false,
      items: [
        { value: 'usual', title: 'Usual contrast' },
        { value: 'more', title: 'More contrast' },
      ],
    },
  },
  motion: {
    description: 'prefers-reduced-motion',
    toolbar: {
      icon: 'play',
      dynamicTitle: false,
      items: [
        { value: 'full', title: 'Full motion' },
        { value: 'reduced', title: 'Reduced motion' },
      ],
    },
  },
  place: {
    description: 'Where the story stands',
    toolbar: {
      icon: 'outline',
      dynamicTitle: false,
      items: [
        { value: 'page', title: 'On the page' },
        { value: 'modal', title: 'In an open modal' },
      ],
    },
  },
  shadow: {
    description: 'Shadow DOM: the page’s style sheets do not reach the story',
    toolbar: {
      icon: 'component',
      dynamicTitle: false,
      items: [
        { value: 'off', title: 'Light DOM' },
        { value: 'on', title: 'Shadow DOM' },
      ],
    },
  },
  strictMode: {
    description: 'React’s StrictMode: effects run twice',
    toolbar: {
      icon: 'lightning',
      dynamicTitle: false,
      items: [
        { value: 'on', title: 'StrictMode on' },
        { value: 'off', title: 'StrictMode off' },
      ],
    },
  },
}

// A story in a frame of a docs page wears what that page wears.
function themeAround(): string | undefined {
  try {
    return typeof window === 'undefined' || window.parent === window
      ? undefined
      : window.parent.document.documentElement.dataset.theme
  } catch {
    return undefined
  }
}

const dark = typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches

// Another surrounding for a whole run: VITE_BOOK="theme:dark,textSize:200" vitest run --project stories
const asked: Readonly<Record<string, string>> = Object.fromEntries(
  String(import.meta.env.VITE_BOOK ?? '')
    .split(',')
    .flatMap((pair) => {
      const [name, value] = pair.split(':')
      return name && value ? [[name, value]] : []
    }),
)

/** What a visitor sees first: their own theme, English, StrictMode. */
export const initialGlobals = {
  theme: themeAround() ?? (dark ? 'dark' : 'light'),
  direction: 'auto',
  locale: 'en',
  dialect: 'story',
  textSize: '100',
  contrast: 'usual',
  motion: 'full',
  place: 'page',
  shadow: 'off',
  strictMode: 'on',
  ...asked,
}
