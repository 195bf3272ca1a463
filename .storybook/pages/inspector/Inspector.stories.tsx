import { expect, userEvent } from 'storybook/test'
import preview from '../../preview.tsx'
import { Inspector } from './Inspector.tsx'

const meta = preview.meta({
  title: 'Pages/Inspector',
  component: Inspector,
  tags: ['!autodocs', '!dev', '!manifest'],
  parameters: { layout: 'fullscreen', controls: { disable: true }, toaster: false },
})

/** Pasted JSON of any API is read at once. */
export const Inspect = meta.story({
  play: async ({ canvas }) => {
    const body = canvas.getByRole('textbox', { name: 'Body' })
    const reading = canvas.getByRole('region', { name: 'What the kit makes of it' })
    await expect(reading).toHaveTextContent('sweet-spot')
    await userEvent.clear(body)
    await userEvent.paste(
      '{"error":{"type":"card_error","code":"card_declined","message":"There is not enough money."}}',
    )
    const status = canvas.getByRole('textbox', { name: 'Status, 0 for no reply' })
    await userEvent.clear(status)
    await userEvent.type(status, '402')
    await expect(reading).toHaveTextContent('payment')
    await expect(reading).toHaveTextContent('Your card was declined')
  },
})

/** Cut JSON, HTML or no reply at all is read as well: nothing throws. */
export const BadInput = meta.story({
  tags: ['!dev'],
  play: async ({ canvas }) => {
    const reading = canvas.getByRole('region', { name: 'What the kit makes of it' })
    const body = canvas.getByRole('textbox', { name: 'Body' })
    const status = canvas.getByRole('textbox', { name: 'Status, 0 for no reply' })
    await userEvent.clear(body)
    await userEvent.paste('<html><h1>502 Bad Gateway</h1></html>')
    await userEvent.clear(status)
    await expect(reading).toHaveTextContent('connection')
    await userEvent.type(status, '502')
    await expect(reading).toHaveTextContent('indeterminate')
    await expect(reading).not.toHaveTextContent('Bad Gateway')
  },
})
