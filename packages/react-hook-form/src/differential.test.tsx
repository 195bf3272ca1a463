import { type UseFormProps, useFieldArray, useForm } from 'react-hook-form'
import peer from 'react-hook-form/package.json' with { type: 'json' }
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { act } from './test-support/act.ts'
import { type Checkout, CheckoutForm, filled } from './test-support/Checkout.tsx'
import { refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'

// What the raw library does where no other test here records it, each with what the kit does beside it: a release that
// changes the first is seen, and the workaround can be looked at again.

const server = { type: 'server', message: 'taken' }
type Name = 'email' | 'address.line1' | 'items' | 'items.0.sku' | 'items.1.sku'
/** A server's path is no typed name. */
const wire = (path: string): Name => path as Name
const refuse = () => Promise.reject(refusal('email'))

describe('an error that blocks', () => {
  test.each(['items.-1', 'a.__proto__.x'])('raw: %s leaves nothing to see, and blocks', async (path) => {
    const page = await mountCheckout()
    await act(() => page.form.setError(wire(path), server))
    const sent = vi.fn<() => void>()
    await act(() => page.form.handleSubmit(sent)())
    expect(sent).not.toHaveBeenCalled()
  })

  test.each(['items.-1', 'a.__proto__.x'])('the kit: %s is told, and the next submit goes', async (path) => {
    const sent = vi.fn<() => Promise<void>>(async () => undefined)
    const page = await mountCheckout({ send: sent })
    await act(() => page.errors.apply(refusal(path)))
    expect(page.summary()).toContain(path)
    await page.submit()
    await expect.poll(() => sent.mock.calls.length).toBe(1)
  })

  test('raw: an error of a list with rules does not block', async () => {
    const on: { submit?: () => Promise<boolean> } = {}
    await render(<Ruled on={on} />)
    await act(async () => expect(await on.submit?.()).toBe(true))
  })
})

function Ruled({ on }: { on: { submit?: () => Promise<boolean> } }) {
  const form = useForm<Checkout>({ defaultValues: filled })
  useFieldArray({ control: form.control, name: 'items', rules: { minLength: 1 } })
  const submit = async (): Promise<boolean> => {
    form.setError('items', server)
    let isSent = false
    await form.handleSubmit(() => {
      isSent = true
    })()
    return isSent
  }
  Object.assign(on, { submit })
  return null
}

describe('when an error goes', () => {
  const refusedRaw = async (props: UseFormProps<Checkout> = {}) => {
    const page = await mountCheckout({ props })
    await act(() => page.form.handleSubmit(() => page.form.setError('email', server))())
    const isThere = () => page.form.getFieldState('email').error !== undefined
    return { page, isThere }
  }

  test('raw: after a submit its own edit takes it, a blur without an edit and an edit of a sibling keep it', async () => {
    const { page, isThere } = await refusedRaw()
    await page.screen.getByLabelText('email').click()
    await userEvent.tab()
    await page.fill('address.line1', 'elsewhere')
    expect(isThere()).toBe(true)
    await page.fill('email', 'new@example.com')
    await expect.poll(isThere).toBe(false)
  })

  test('raw: in mode all a blur without an edit takes it also after a submit', async () => {
    const { page, isThere } = await refusedRaw({ mode: 'all' })
    await page.screen.getByLabelText('email').click()
    await userEvent.tab()
    await expect.poll(isThere).toBe(false)
  })

  test('raw: with reValidateMode onBlur an edit keeps it and the blur takes it; the kit goes by the value', async () => {
    const page = await mountCheckout({ props: { reValidateMode: 'onBlur' }, send: refuse })
    await act(() => page.form.handleSubmit(() => page.form.setError('email', server))())
    await page.fill('email', 'new@example.com')
    expect(page.form.getFieldState('email').error).toBeDefined()
    await userEvent.tab()
    await expect.poll(() => page.form.getFieldState('email').error).toBeUndefined()
    await page.submit()
    await expect.poll(() => page.message('email')).toBe('email')
    await page.fill('email', 'newer@example.com')
    expect(page.message('email')).toBeNull()
  })

  test('raw: with reValidateMode onSubmit nothing but a submit takes it', async () => {
    const page = await mountCheckout({ props: { reValidateMode: 'onSubmit' } })
    await act(() => page.form.handleSubmit(() => page.form.setError('email', server))())
    await page.fill('email', 'new@example.com')
    await userEvent.tab()
    expect(page.form.getFieldState('email').error).toBeDefined()
  })

  test.each(['onBlur', 'onTouched'] as const)(
    'raw: in mode %s a blur without an edit takes it; the kit keeps it',
    async (mode) => {
      const page = await mountCheckout({ props: { mode } })
      await act(() => page.form.setError('email', server))
      await act(() => page.errors.apply(refusal('address.line1')))
      for (const name of ['email', 'address.line1']) {
        await page.screen.getByLabelText(name).click()
        await userEvent.tab()
      }
      await expect.poll(() => page.form.getFieldState('email').error).toBeUndefined()
      expect(page.message('address.line1')).toBe('address.line1')
    },
  )

  test('raw: trigger of one name with a resolver keeps the errors of others and of the form', async () => {
    const page = await mountCheckout({ props: { resolver: async (values) => ({ values, errors: {} }) } })
    await act(() => {
      page.form.setError('email', server)
      page.form.setError('root.serverError', server)
    })
    await act(() => page.form.trigger('address.line1'))
    expect(page.form.getFieldState('email').error).toBeDefined()
    expect(page.form.getFieldState(wire('root.serverError')).error).toBeDefined()
  })
})

describe('the errors prop', () => {
  const errors = { email: server }

  // Inline is a new object in each render of the parent, as `errors={{ … }}` in its JSX is.
  const mendOne = async (isInline: boolean) => {
    const given = () => (isInline ? { ...errors } : errors)
    const page = await mountCheckout({ props: { errors: given(), mode: 'onChange' } })
    await page.fill('email', 'new@example.com')
    await expect.poll(() => page.form.getFieldState('email').error).toBeUndefined()
    await act(() => page.form.setError('address.line1', { type: 'custom', message: 'mine' }))
    await page.screen.getByLabelText('address.postcode').click()
    await page.screen.rerender(<CheckoutForm on={{}} props={{ errors: given(), mode: 'onChange' }} />)
    await act(() => undefined)
    return page
  }

  test('raw: a new object with the same errors brings back what was mended, deletes the client’s error of another field and takes the focus', async () => {
    const { form } = await mendOne(true)
    expect(form.getFieldState('email').error).toMatchObject(server)
    expect(form.getFieldState('address.line1').error).toBeUndefined()
    expect(document.activeElement?.getAttribute('name')).toBe('email')
  })

  test('raw: the same object does none of it', async () => {
    const { form } = await mendOne(false)
    expect(form.getFieldState('email').error).toBeUndefined()
    expect(form.getFieldState('address.line1').error).toMatchObject({ message: 'mine' })
    expect(document.activeElement?.getAttribute('name')).toBe('address.postcode')
  })

  test('raw: undefined after it takes client errors too, in 7.60 and 8 nothing', async () => {
    const page = await mountCheckout({ props: { errors } })
    await act(() => page.form.setError('address.line1', { type: 'custom', message: 'mine' }))
    await page.screen.rerender(<CheckoutForm on={{}} props={{}} />)
    await act(() => undefined)
    const isKept = /^(?:7\.60|8)\./.test(peer.version)
    expect(page.form.getFieldState('address.line1').error !== undefined).toBe(isKept)
  })

  test('raw: an unknown key in it blocks every submit', async () => {
    const page = await mountCheckout({ props: { errors: { nowhere: server } as object } })
    const sent = vi.fn<() => void>()
    await act(() => page.form.handleSubmit(sent)())
    await act(() => page.form.handleSubmit(sent)())
    expect(sent).not.toHaveBeenCalled()
  })
})

describe('focus', () => {
  test('raw: an error set without shouldFocus moves nobody; the kit goes to the field', async () => {
    const page = await mountCheckout({ send: refuse })
    await act(() => page.form.handleSubmit(() => page.form.setError('email', server))())
    expect(document.activeElement).toBe(document.body)
    await page.submit()
    await expect.poll(() => document.activeElement?.getAttribute('name')).toBe('email')
  })
})

describe('rows', () => {
  const at = (page: { form: { getFieldState: (name: Name) => { error?: unknown } } }) =>
    (['items.0.sku', 'items.1.sku'] as const).filter((name) => page.form.getFieldState(name).error !== undefined)

  test.each([
    [['items.1.sku'], 'items.0.sku'],
    [['items', 'items.1.sku'], 'items.1.sku'],
    [['items.root', 'items.1.sku'], 'items.1.sku'],
    [['items.1.sku', 'items'], 'items.1.sku'],
  ])('raw: after %j and the removal of row 0 the error stands at %s', async (paths, name) => {
    const page = await mountCheckout()
    await act(() => {
      for (const path of paths) page.form.setError(wire(path), server)
    })
    await act(() => page.items.remove(0))
    expect(at(page)).toEqual([name])
  })

  test('raw: items.hasOwnProperty makes a later clearErrors throw; the kit’s does not', async () => {
    const page = await mountCheckout()
    await act(() => page.errors.apply(refusal('items.hasOwnProperty')))
    await act(() => page.errors.clear())
    await act(() => {
      page.form.setError('items.0.sku', server)
      page.form.setError(wire('items.hasOwnProperty'), server)
    })
    expect(() => page.form.clearErrors(wire('items.0'))).toThrow(TypeError)
  })

  test('raw: a row of 4294967295 is no row of the list', async () => {
    const page = await mountCheckout()
    await act(() => page.form.setError(wire('items.4294967295.sku'), server))
    expect(Object.keys(Object(page.form.control._formState.errors.items))).toContain('4294967295')
    await act(() => page.items.append({ sku: '', quantity: '' }))
  })

  test('raw and the kit: no prototype is touched', async () => {
    const page = await mountCheckout()
    const paths = ['__proto__.x', 'constructor.prototype.x', 'a.__proto__.x']
    await act(() => {
      for (const path of paths) page.form.setError(wire(path), server)
      page.errors.apply(refusal(...paths))
    })
    expect(Reflect.get({}, 'x')).toBeUndefined()
  })
})
