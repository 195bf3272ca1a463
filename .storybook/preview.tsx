import { pageIncidents } from '@faultkit/react'
import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import '@faultkit/ui/styles.css'
import './surroundings/page.css'
import { withDialect } from './pages/dialects/withDialect.tsx'
import { withWire } from './pages/parts/withWire.tsx'
import { DocsPage } from './surroundings/DocsPage.tsx'
import { withSurroundings } from './surroundings/Surroundings.tsx'
import { tellTypes } from './surroundings/tellTypes.ts'
import { globalTypes, initialGlobals } from './surroundings/toolbar.ts'

const viewport = (name: string, width: string) => ({ name, styles: { width, height: '100%' } })

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  argTypesEnhancers: [tellTypes],
  globalTypes,
  initialGlobals,
  // What one story left open is not the next one's.
  beforeEach: () => () => pageIncidents().clear(),
  decorators: [withWire, withDialect, withSurroundings],
  parameters: {
    layout: 'padded',
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { container: DocsPage, codePanel: true },
    viewport: {
      options: {
        narrow: viewport('320 px', '320px'),
        middle: viewport('768 px', '768px'),
        wide: viewport('1280 px', '1280px'),
      },
    },
    options: {
      storySort: {
        order: [
          'Start here',
          'Inspector',
          'Guides',
          [
            'Bind a form',
            'Toast globally',
            'An uncertain payment',
            'Session expired',
            'Offline',
            'Retry a list',
            'Many at once',
          ],
          'Dialects',
          [
            'Find an API',
            'Sweet Spot, Spotflow, Stripe',
            'Standards and formats',
            'Frameworks',
            'Payments',
            'Platforms with fields',
            'Platforms with codes',
            'Failures in a 200',
            'XML and other texts',
            'Shapes without a name',
          ],
          'Components',
        ],
      },
    },
    a11y: {
      test: 'error',
      config: {
        rules: [
          { id: 'color-contrast-enhanced', enabled: true },
          { id: 'region', enabled: false },
        ],
      },
    },
  },
})
