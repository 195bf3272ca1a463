import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { act } from './test-support/act.ts'
import { failure, issueAt, refusal } from './test-support/failure.ts'
import { mountCheckout } from './test-support/mountCheckout.tsx'
import { pathCases } from './test-support/pathCases.ts'
import { warningsOf } from './test-support/warningsOf.ts'

test('every issue of an answer stands in exactly one place: field, row, list, group or form', async () => {
  const paths = ['email', 'items.1.sku', 'items.7.sku', 'items', 'address', 'address.line1.deeper', 'billing', 'x.y']
  const page = await mountCheckout()
  await act(() => page.errors.apply(refusal(...paths)))
  const places = page.errors.all().map(({ name, issue }) => [issue.code, name])
  expect(Object.fromEntries(places)).toEqual({
    email: 'email',
    'items.1.sku': 'items.1.sku',
    'items.7.sku': 'items',
    items: 'items',
    address: 'address',
    'address.line1.deeper': 'address.line1',
    billing: 'root',
    'x.y': 'root',
  })
  expect(places.length).toBe(paths.length)
})

test('no path of any dialect is lost on its way to the page', async () => {
  const page = await mountCheckout()
  const issues = pathCases.map((_one, at) => ({ ...issueAt('x', `case${at}`), path: [`unknown${at}`, at] }))
  await act(() => page.errors.apply(failure({ issues })))
  expect(page.errors.all().map(({ issue }) => issue.code)).toEqual(issues.map(({ code }) => code))
})

test('a path that may be two fields goes to the form, and the developer is asked which one is meant', async () => {
  const page = await mountCheckout({ props: { defaultValues: { userName: '', user_name: '' } as never } })
  const said = await warningsOf(() => act(() => page.errors.apply(refusal('USERNAME'))))
  expect(page.summary()).toBe('root:USERNAME')
  expect(said).toEqual([
    '[faultkit FK-302] The server\'s "USERNAME" may be several fields, so the whole form shows it. Did you mean userName or user_name? Name it in aliases. See @faultkit/core/docs/errors/FK-302.md',
  ])
})

test('a path that ends like a field goes to the form, and the developer is asked whether it is that field', async () => {
  const page = await mountCheckout()
  const said = await warningsOf(() => act(() => page.errors.apply(refusal('invoice.email'))))
  expect(page.summary()).toBe('root:invoice.email')
  expect(said.join()).toContain('FK-301')
  expect(said.join()).toContain('Did you mean email?')
})

test('an alias of null says that it belongs to the form, and nobody is warned', async () => {
  const page = await mountCheckout({ options: { aliases: { 'shipping.email': null } } })
  expect(await warningsOf(() => act(() => page.errors.apply(refusal('shipping.email'))))).toEqual([])
  expect(page.summary()).toBe('root:shipping.email')
})

test('aliases, prefix and row base reach the fields they name', async () => {
  const page = await mountCheckout({
    options: {
      prefix: 'order',
      indexBase: 1,
      aliases: { plz: 'address.postcode', 'positions.*.article': 'items.*.sku' },
    },
  })
  await act(() => page.errors.apply(refusal('order.email', 'plz', 'positions.2.article', 'order.items.1.quantity')))
  expect(page.summary()).toBe(
    'email:order.email address.postcode:plz items.0.quantity:order.items.1.quantity items.1.sku:positions.2.article',
  )
})

describe('an issue about another part of the request', () => {
  const at = (path: string, part: 'header' | 'cookie' | 'path' | 'query') =>
    failure({ issues: [{ ...issueAt(path), in: part }] })

  test.each(['header', 'cookie', 'path'] as const)('in a %s is no part of a list, object or row', async (part) => {
    const page = await mountCheckout()
    await act(() => page.errors.apply(at('items.0', part)))
    expect(page.summary()).toBe('root:items.0')
  })

  test.each(['header', 'cookie', 'path', 'query'] as const)(
    'in a %s is a field that is called exactly so',
    async (part) => {
      const page = await mountCheckout()
      await act(() => page.errors.apply(at('email', part)))
      expect(page.summary()).toBe('email:email')
    },
  )
})

test('an error without issues is the form’s, in its own words', async () => {
  const page = await mountCheckout()
  await act(() => page.errors.apply(failure({ kind: 'api', status: 500, message: 'stack at /srv/app.js' })))
  expect(page.errors.all().map(({ name }) => name)).toEqual(['root'])
  expect(page.errors.all()[0]?.message).not.toContain('/srv')
})

test('several messages of one field are kept in order, and the same one only once', async () => {
  const page = await mountCheckout()
  const issues = [issueAt('email', 'short'), issueAt('email', 'taken'), issueAt('email', 'short')]
  await act(() => page.errors.apply(failure({ issues })))
  expect(page.message('email')).toBe('short | taken')
  expect(page.errors.get('email').messages).toEqual(['Short was refused', 'Taken was refused'])
})

test('a client-side error of a field comes first, and the server’s returns when it is mended', async () => {
  const page = await mountCheckout({ props: { mode: 'onChange' } })
  await act(() => page.errors.apply(refusal('email', 'address.line1')))
  await act(() => page.form.setError('email', { type: 'custom', message: 'Mine' }))
  expect(page.errors.get('email').messages).toEqual(['Mine'])
  await act(() => page.form.clearErrors('email'))
  expect(page.message('email')).toBe('email')
})

const segment = fc.constantFrom(
  'email',
  'address',
  'line1',
  'items',
  'sku',
  'order',
  'root',
  '__proto__',
  'constructor',
  'é',
)
const anyPath = fc.array(fc.oneof(segment, fc.nat(3), fc.string()), { maxLength: 5 })

test('whatever paths come, each complaint is listed once, nothing throws, and the next submit goes', async () => {
  let calls = 0
  const send = async () => {
    calls += 1
  }
  const page = await mountCheckout({ send })
  const answers = fc.sample(fc.array(anyPath, { minLength: 1, maxLength: 12 }), { numRuns: 60, seed: 4 })
  await warningsOf(async () => {
    for (const [round, paths] of answers.entries()) {
      const issues = paths.map((path, at) => ({ path, message: `m${at}`, code: `code${at}` }))
      await act(() => page.errors.apply(failure({ issues })))
      const listed = page.errors.all().map(({ issue }) => issue)
      expect(listed.length).toBe(issues.length)
      expect(new Set(listed)).toEqual(new Set(issues))
      if (round % 10 === 0) await act(() => page.errors.handleSubmit(send)())
    }
  })
  expect(calls).toBe(6)
  expect(Object.keys(Object.prototype)).toEqual([])
})
