import { de } from '@faultkit/core/locales/de'
import { FaultkitProvider } from '@faultkit/react'
import { Profiler, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from '../test-support/act.ts'
import { createSource, type WritableSource } from '../test-support/createSource.ts'
import { FieldMessage, type FieldMessageParts } from './FieldMessage.tsx'

const messages = () => [...document.querySelectorAll('[data-part="message"]')].map((part) => part.textContent)

function Email({ source, children }: { source: WritableSource; children?: ReactNode }): ReactNode {
  return (
    <>
      <label>
        Email <input name="email" {...source.get('email').props} />
      </label>
      {children ?? <FieldMessage errors={source} name="email" />}
    </>
  )
}

describe('FieldMessage', () => {
  it('shows nothing while the field is valid', async () => {
    const { container } = await render(<FieldMessage errors={createSource()} name="email" />)
    expect(container.innerHTML).toBe('')
  })

  it('shows what is wrong, as soon as it is known', async () => {
    const source = createSource()
    await render(<Email source={source} />)
    await act(() => source.answer({ email: ['Enter your email'] }))
    expect(messages()).toEqual(['Enter your email'])
  })

  it('shows nothing of other fields', async () => {
    const source = createSource()
    await render(<Email source={source} />)
    await act(() => source.answer({ age: ['Age must be a number'] }))
    expect(messages()).toEqual([])
  })

  it('goes when the value was changed', async () => {
    const source = createSource()
    source.answer({ email: ['Enter your email'] })
    const { container } = await render(<FieldMessage errors={source} name="email" />)
    await act(() => source.mend('email'))
    expect(container.innerHTML).toBe('')
  })

  it('is what the control is described by, with a word before it that says what it is', async () => {
    const source = createSource()
    source.answer({ email: ['Enter your email'] })
    await render(<Email source={source} />)
    const input = page.getByRole('textbox', { name: 'Email' })
    await expect.element(input).toHaveAccessibleDescription(/^Error:? Enter your email$/)
  })

  it('says that word in the language of the provider', async () => {
    const source = createSource()
    source.answer({ email: ['Email fehlt noch'] })
    await render(
      <FaultkitProvider locale={de}>
        <Email source={source} />
      </FaultkitProvider>,
    )
    const input = page.getByRole('textbox', { name: 'Email' })
    await expect.element(input).toHaveAccessibleDescription(/^Fehler:? Email fehlt noch$/)
  })

  it('has an id that stands once in the page, however many show the same', async () => {
    const source = createSource()
    const both = (first: boolean) => (
      <Email source={source}>
        {first && <FieldMessage errors={source} name="email" className="first" />}
        <FieldMessage errors={source} name="email" className="second" />
      </Email>
    )
    const screen = await render(both(true))
    await act(() => source.answer({ email: ['Enter your email'] }))
    const { messageId } = source.get('email')
    const ids = () => [...document.querySelectorAll('[data-faultkit="field-message"]')].map(({ id }) => id)
    expect(ids()).toEqual([messageId, ''])
    await screen.rerender(both(false))
    expect(ids()).toEqual([messageId])
    await expect.element(page.getByRole('textbox', { name: 'Email' })).toHaveAccessibleDescription(/Enter your email$/)
  })

  it('lists several messages, each once and apart when read aloud', async () => {
    const source = createSource()
    source.answer({ email: ['Too short', 'Needs an @', 'Too short'] })
    await render(<Email source={source} />)
    expect(messages()).toEqual(['Too short', 'Needs an @'])
    const input = page.getByRole('textbox', { name: 'Email' })
    await expect.element(input).toHaveAccessibleDescription(/Too short Needs an @$/)
  })

  it('is no live region: ten of them would talk over each other', async () => {
    const source = createSource()
    source.answer({ email: ['Enter your email'] })
    const { container } = await render(<FieldMessage errors={source} name="email" />)
    expect(container.querySelector('[aria-live], [role="alert"], [role="status"]')).toBeNull()
  })

  it('renders only when its own field changes, if the source says so', async () => {
    const source = createSource()
    const byName = { ...source, subscribe: vi.fn<typeof source.subscribe>(source.subscribe) }
    const onRender = vi.fn<() => void>()
    await render(
      <Profiler id="message" onRender={onRender}>
        <FieldMessage errors={byName} name="email" />
      </Profiler>,
    )
    expect(byName.subscribe).toHaveBeenCalledExactlyOnceWith('email', expect.any(Function))
    const before = onRender.mock.calls.length
    await act(() => source.answer({ email: ['Enter your email'] }))
    expect(onRender.mock.calls.length).toBe(before + 1)
  })

  it('follows another source and another name', async () => {
    const [one, other] = [createSource(), createSource()]
    one.answer({ email: ['One'], age: ['Age'] })
    other.answer({ email: ['Other'] })
    const screen = await render(<FieldMessage errors={one} name="email" />)
    await screen.rerender(<FieldMessage errors={one} name="age" />)
    expect(messages()).toEqual(['Age'])
    await screen.rerender(<FieldMessage errors={other} name="email" />)
    expect(messages()).toEqual(['Other'])
  })

  it('is drawn by the app where it wants to, still what the control is described by', async () => {
    const source = createSource()
    source.answer({ email: ['Too short', 'Needs an @'] })
    const draw = (root: object, { messages }: FieldMessageParts) => (
      <em {...root} className="mine">
        {messages.join(', ')}
      </em>
    )
    await render(
      <Email source={source}>
        <FieldMessage errors={source} name="email" render={draw} />
      </Email>,
    )
    await expect
      .element(page.getByRole('textbox', { name: 'Email' }))
      .toHaveAccessibleDescription('Too short, Needs an @')
    expect(document.querySelector('.mine')?.tagName).toBe('EM')
  })

  it('begins where the field does, also in a form whose text is centred', async () => {
    await import('../styles.css')
    const source = createSource()
    source.answer({ email: ['Enter your email'] })
    await render(
      <div style={{ textAlign: 'center' }}>
        <FieldMessage errors={source} name="email" />
      </div>,
    )
    const message = document.querySelector('[data-part="message"]')
    expect(message && getComputedStyle(message).textAlign).toMatch(/^(?:start|left)$/)
  })

  it('stays within 320 px with the longest word', async () => {
    await import('../styles.css')
    await page.viewport(320, 480)
    const source = createSource()
    source.answer({ email: [`${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} is not an email`] })
    await render(<FieldMessage errors={source} name="email" />)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
