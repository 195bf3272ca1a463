import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Icon } from './Icon.tsx'
import * as shapes from './shapes.ts'

const { circle: _round, ...whole } = shapes

it.each(Object.entries(whole))('the icon %s keeps within its grid', async (_name, shape) => {
  const { container } = await render(<Icon shape={shape} />)
  const box = container.querySelector('path')?.getBBox()
  if (!box) throw new Error('nothing was drawn')
  // Half a stroke on each side.
  expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0.875)
  expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(19.125)
})

it('an icon is decoration beside words', async () => {
  const { container } = await render(<Icon shape={shapes.octagon} />)
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})

it('an icon that says more than the words has a name', async () => {
  await render(<Icon shape={shapes.octagon} label="Error" />)
  await expect.element(page.getByRole('img', { name: 'Error' })).toBeVisible()
})

it('an icon is as large as the letters and as dark, without any stylesheet', async () => {
  const { container } = await render(
    <p ref={(text) => void Object.assign(text?.style ?? {}, { fontSize: '40px', color: 'rgb(0, 0, 255)' })}>
      <Icon shape={shapes.octagon} />
    </p>,
  )
  const svg = container.querySelector('svg')
  expect(svg?.getBoundingClientRect().width).toBe(50)
  expect(svg?.getBoundingClientRect().height).toBe(50)
  expect(svg && getComputedStyle(svg).stroke).toBe('rgb(0, 0, 255)')
})
