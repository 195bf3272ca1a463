import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LiveRegion } from './LiveRegion.tsx'

test('a server sends the empty region, without words and without a style attribute', () => {
  const html = renderToString(<LiveRegion message="One" lines={[{ id: 1, text: 'Two' }]} />)
  expect(html).toBe('<div data-part="live-region" role="status" aria-atomic="false"></div>')
})
