import type { ReactElement } from 'react'
import { expect } from 'storybook/test'
import preview from '../../../../.storybook/preview.tsx'
import { Icon, type IconProps } from './Icon.tsx'
import * as shapes from './shapes.ts'

const meta = preview.meta({
  title: 'Components/Icons',
  component: Icon,
  tags: ['autodocs'],
  argTypes: {
    shape: {
      control: 'select',
      options: Object.keys(shapes),
      mapping: shapes,
      table: { type: { summary: 'string' } },
    },
    children: { control: false },
  },
  args: { shape: shapes.octagon },
  parameters: { toaster: false },
})

export const Default = meta.story({
  args: { label: 'Critical' },
  play: ({ canvas }) => expect(canvas.getByRole('img', { name: 'Critical' })).toBeVisible(),
})

/** Without a label it is decoration beside the words. */
export const Decoration = meta.story({
  play: async ({ canvasElement, canvas }) => {
    await expect(canvas.queryByRole('img')).toBeNull()
    await expect(canvasElement.querySelector('svg')).toHaveAttribute('aria-hidden', 'true')
  },
})

const around = <path d={shapes.circle} />
const icons: readonly (readonly [string, IconProps])[] = [
  ['Critical: someone may lose money, data or work', { shape: shapes.octagon }],
  ['Warning: a step did not happen, nothing is lost', { shape: shapes.triangle }],
  ['Info', { shape: shapes.info }],
  ['Waiting', { shape: shapes.hands, children: around }],
  ['Nobody knows yet', { shape: shapes.dot, dash: '2.3 2.936' }],
  ['Settled', { shape: shapes.tick }],
  ['No connection', { shape: shapes.offline }],
  ['Close', { shape: shapes.cross }],
  ['Copy', { shape: shapes.copy }],
]
const sizes = [16, 20, 32]

function Gallery(): ReactElement {
  return (
    <ul className="book-icons">
      {icons.map(([meaning, icon]) => (
        <li key={meaning}>
          {sizes.map((size) => (
            <span key={size} style={{ fontSize: size / 1.25 }}>
              <Icon {...icon} />
            </span>
          ))}
          <span>{meaning}</span>
        </li>
      ))}
    </ul>
  )
}

/** Every shape at 16, 20 and 32 pixels: the shape tells as much as the colour. */
export const EveryShape = meta.story({
  render: () => <Gallery />,
  play: async ({ canvasElement }) => {
    const widths = [...canvasElement.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().width)
    await expect(widths).toEqual(icons.flatMap(() => sizes))
    const drawn = new Set(icons.flatMap(([, { shape }]) => shape)).add(shapes.circle)
    await expect(Object.values(shapes).filter((shape) => !drawn.has(shape))).toEqual([])
  },
})

export const EveryShapeDark = meta.story({ render: () => <Gallery />, globals: { theme: 'dark' } })
