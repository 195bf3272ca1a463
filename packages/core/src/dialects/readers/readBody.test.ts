import { describe, expect, test } from 'vitest'
import { parseError } from '../../parseError.ts'

const read = (body: unknown, status = 400) => parseError({ status, body }, { method: 'POST' })
const places = (body: unknown, status?: number) =>
  read(body, status).issues.map(({ path, message }) => [path.join('.'), message])

const whole = 'The passwords do not match.'

describe('a complaint about the whole form is an issue without a place beside the fields, and the message', () => {
  test.each([
    ['Django', { email: ['Enter a valid email address.'], __all__: [whole] }],
    [
      'Django get_json_data',
      {
        email: [{ message: 'Enter a valid email address.', code: 'invalid' }],
        __all__: [{ message: whole, code: 'mismatch' }],
      },
    ],
    ['Django REST framework', { email: ['Enter a valid email address.'], non_field_errors: [whole] }],
    ['Rails', { email: ['Enter a valid email address.'], base: [whole] }],
    ['Rails under errors', { errors: { email: ['Enter a valid email address.'], base: [whole] } }],
    ['GitLab', { message: { email: ['Enter a valid email address.'], base: [whole] } }],
    ['Zod flatten', { formErrors: [whole], fieldErrors: { email: ['Enter a valid email address.'] } }],
    [
      'Zod flatten under error',
      { error: { formErrors: [whole], fieldErrors: { email: ['Enter a valid email address.'] } } },
    ],
    ['Zod format', { _errors: [whole], email: { _errors: ['Enter a valid email address.'] } }],
    ['Zod treeify', { errors: [whole], properties: { email: { errors: ['Enter a valid email address.'] } } }],
    [
      'JSON:API',
      {
        errors: [
          { detail: whole },
          { detail: 'Enter a valid email address.', source: { pointer: '/data/attributes/email' } },
        ],
      },
    ],
  ])('%s', (_name, body) => {
    expect(new Map(places(body) as [string, string][])).toEqual(
      new Map([
        ['', whole],
        ['email', 'Enter a valid email address.'],
      ]),
    )
    expect(read(body).issues).toHaveLength(2)
    expect(read(body).message).toBe(whole)
  })

  test('also in the extensions of a GraphQL error that says the same', () => {
    const validationErrors = { email: ['Enter a valid email address.'], base: [whole] }
    const body = { data: null, errors: [{ message: whole, extensions: { code: 'BAD_USER_INPUT', validationErrors } }] }
    expect(places(body, 200)).toEqual([
      ['email', 'Enter a valid email address.'],
      ['', whole],
    ])
  })
})

test('the first of several GraphQL errors is an issue, too, where another one names a field', () => {
  const errors = [
    { message: whole, locations: [] },
    { message: 'Enter a valid email address.', extensions: { field: 'email' } },
  ]
  expect(places({ data: null, errors }, 200)).toEqual([
    ['', whole],
    ['email', 'Enter a valid email address.'],
  ])
})

test('a sentence that stands alone is the message, and no issue says it again', () => {
  expect(places({ non_field_errors: [whole] })).toEqual([])
  expect(read({ non_field_errors: [whole] }).message).toBe(whole)
})

test('of several sentences each is an issue, the first too: a form shows issues', () => {
  const errors = ['The shop is closed.', 'The cart is empty.']
  const told = errors.map((text) => ['', text])
  expect(places({ errors })).toEqual(told)
  expect(places(errors)).toEqual(told)
  expect(places({ errors: errors.map((message) => ({ message })) })).toEqual(told)
  expect(read({ errors }).message).toBe(errors[0])
})

test('Yup tells every complaint twice, in a list of sentences and with its place: once is enough', () => {
  const inner = [
    { path: 'email', message: 'email must be a valid email', type: 'email' },
    { path: 'age', message: 'age is required', type: 'required' },
  ]
  const body = { name: 'ValidationError', errors: inner.map(({ message }) => message), inner }
  expect(places(body)).toEqual(inner.map(({ path, message }) => [path, message]))
})

test('the path of a complaint of Yup is a field’s in a reply too, another reply’s is its own address', () => {
  const body = {
    name: 'ValidationError',
    path: 'contact.email',
    inner: [],
    errors: ['No address.'],
    message: 'No address.',
  }
  expect(places(body)).toEqual([['contact.email', 'No address.']])
  expect(places({ path: '/api/orders', message: 'No address.' })).toEqual([])
})

test('of a list of what went well and what did not, what did not speaks', () => {
  const error = { type: 7, address: '/lights/3', description: 'It is too bright.' }
  expect(read([{ success: { '/lights/3/on': true } }, { error }], 200).message).toBe('It is too bright.')
})

test('what was typed, sent back beside the complaints, is none', () => {
  const fieldErrors = { email: 'This is no address.' }
  const told = [['email', 'This is no address.']]
  expect(places({ fieldErrors, repopulateFields: { email: 'ada' }, formId: 'f' }, 422)).toEqual(told)
  expect(places({ fieldErrors, fields: { email: 'ada' } })).toEqual(told)
  expect(places({ fieldErrors, submittedFields: { email: 'a b c' } })).toEqual(told)
})

test('a sentence over the complaints that it holds is no complaint', () => {
  const inner = [{ path: 'email', message: 'A user has this address.', label: 'Email' }]
  const errors = [{ name: 'ValidationError', message: 'One field is off: Email', data: { errors: inner } }]
  expect(places({ errors })).toEqual([['email', 'A user has this address.']])
  expect(read({ errors }).message).toBe('One field is off: Email')
})

test('a summary above the complaints is no complaint', () => {
  expect(
    places({ message: 'Two answers need a look.', errors: { email: ['Enter a valid email address.'] } }, 422),
  ).toEqual([['email', 'Enter a valid email address.']])
})

describe('a list speaks by its first complaint, a map by the one about the whole:', () => {
  const field = { code: 'blank', detail: 'Fill this in.', field: 'name' }
  const form = { code: 'closed', detail: 'The shop is closed.' }
  test('a list', () => {
    expect(read({ errors: [field, form] })).toMatchObject({ message: field.detail, code: 'blank' })
    expect(read({ errors: [form, field] })).toMatchObject({ message: form.detail, code: 'closed' })
  })
  test('a map', () => expect(read({ errors: { name: [field.detail], base: [form.detail] } }).message).toBe(form.detail))
})

test('a complaint under a field’s name may name the field again', () => {
  const errors = (complaint: object) => ({ errors: { address: { zip: [{ message: 'Fill this in.', ...complaint }] } } })
  expect(places(errors({ path: 'address.zip' }))).toEqual([['address.zip', 'Fill this in.']])
  expect(places(errors({ params: { missingProperty: 'zip' } }))).toEqual([['address.zip', 'Fill this in.']])
  expect(places(errors({ path: 'code' }))).toEqual([['address.zip.code', 'Fill this in.']])
})

test('a list of what was sent tells what is wrong with each', () => {
  const Elements = [{ InvoiceID: '0', ValidationErrors: [{ Message: 'The account is archived.' }] }]
  expect(places({ Type: 'ValidationException', Message: 'It was refused.', Elements })).toEqual([
    ['', 'The account is archived.'],
  ])
})

describe('a place that stands further off:', () => {
  const text = 'It is off.'
  test.each<[string, unknown, string]>([
    ['a target', { errors: [{ message: text, target: { type: 'field', name: 'config.name' } }] }, 'config.name'],
    ['names in maps', { errors: [{ message: text, fields: [{ type: 'query', name: 'page', value: 0 }] }] }, 'page'],
    ['the place in an instance', { errors: [{ instanceLocation: '/a/0', errors: { required: text } }] }, 'a.0'],
    ['a subject', { errors: [{ message: text, subject: 'sku', subjectType: 'parameter' }] }, 'sku'],
    ['LinkedIn’s input', { errors: [{ message: text, input: { inputPath: { fieldPath: '/a/b' } } }] }, 'a.b'],
    ['Play’s obj', { 'obj.lines[0].qty': [{ msg: [text], args: [] }] }, 'lines.0.qty'],
    [
      'a list under more details',
      { message: 'No.', moreDetail: { formErrors: [{ path: 'a[0]', message: text }] } },
      'a.0',
    ],
    ['Close’s tree', { 'field-errors': { a: { errors: { 0: { 'field-errors': { b: text } } } } } }, 'a.0.b'],
    [
      'Ory’s nodes',
      { ui: { nodes: [{ attributes: { name: 'traits.email' }, messages: [{ id: 4, text, type: 'error' }] }] } },
      'traits.email',
    ],
    ['a key beside its value', { errors: [{ key: 'a.0', value: 'x', messages: [text] }] }, 'a.0'],
    ['a key of a source', { message: text, source: { key: 'a.b' } }, 'a.b'],
    ['what was sent, with a map', { rows: [{ result: 'error', error: { email: text } }] }, 'email'],
    [
      'Protovalidate’s elements',
      {
        details: [
          {
            violations: [{ field: { elements: [{ fieldName: 'a', index: '1' }, { fieldName: 'b' }] }, message: text }],
          },
        ],
      },
      'a.1.b',
    ],
  ])('%s', (_name, body, path) => expect(places(body)).toEqual([[path, text]]))
})

describe('NestJS, whose sentences begin with the property in class-validator’s own words', () => {
  const nest = (...message: string[]) => places({ statusCode: 400, error: 'Bad Request', message })

  test.each([
    ['email must be an email', 'email'],
    ['items.0.price must not be less than 1', 'items.0.price'],
    ['each value in tags must be a string', 'tags'],
    ['property role should not exist', 'role'],
    ['name should not be empty', 'name'],
  ])('%s', (sentence, path) => expect(nest(sentence)).toEqual([[path, sentence]]))

  test.each(['you must be an adult', 'The terms must be accepted', 'it should not be empty'])(
    'names no field in what the app says itself: %s',
    (sentence) =>
      expect(nest(sentence, 'Another one.')).toEqual([
        ['', sentence],
        ['', 'Another one.'],
      ]),
  )

  test('elsewhere such a sentence is only a sentence', () => {
    const errors = ['name should not be empty', 'age must be a number']
    expect(places({ errors })).toEqual(errors.map((text) => ['', text]))
  })
})

test('a form may ask for a name in the tree that Zod’s format makes', () => {
  expect(places({ _errors: [], name: { _errors: ['Enter two letters or more.'] } })).toEqual([
    ['name', 'Enter two letters or more.'],
  ])
})

test('an envelope’s own code stands before that of its first complaint', () => {
  const message = '[{"code":"too_small","path":["steps"],"message":"Write one step"}]'
  const body = { error: { message, code: -32600, data: { code: 'BAD_REQUEST', httpStatus: 400 } } }
  expect(read(body)).toMatchObject({ code: 'BAD_REQUEST', message: 'Write one step' })
  expect(places(body)).toEqual([['steps', 'Write one step']])
  const detail = { page: [{ error: 'A shared page is no door.', code: 'shared' }] }
  expect(read({ error: 'ERROR_BODY', detail })).toMatchObject({
    code: 'ERROR_BODY',
    message: 'A shared page is no door.',
  })
})

describe('members are known by their last word, whatever they are about:', () => {
  test.each<[string, unknown, string | undefined, string]>([
    ['a number of a message', { messageText: 'It is off.', messageNumber: 302 }, '302', 'It is off.'],
    ['a code that came back', { retCode: 170131, retMsg: 'It is off.' }, '170131', 'It is off.'],
    [
      'a text for people beside one for developers',
      { error: 'Param x of y', error_human: 'It is off.' },
      undefined,
      'It is off.',
    ],
    [
      'a special code and text',
      { code: 15, msg: 'Remote service', sub_code: 'off', sub_msg: 'It is off.' },
      'off',
      'It is off.',
    ],
    ['a class', { error: { class: 'NotThere', message: 'It is off.' } }, 'NotThere', 'It is off.'],
    [
      'a text in several languages',
      { code: 'OFF', message: { en: 'It is off.', fr: 'C’est fini.' } },
      'OFF',
      'It is off.',
    ],
    [
      'an exception for developers',
      { error: { message: 'It is off.', exception: { message: 'At line 4' } } },
      undefined,
      'It is off.',
    ],
    ['a state', { error: 404, status: 'It is off.' }, undefined, 'It is off.'],
  ])('%s', (_name, body, code, message) => expect(read(body, 409)).toMatchObject({ message, ...(code && { code }) }))
})

test('Spanish, Portuguese and French teams write the same words', () => {
  const errores = [{ campo: 'lineas[0].monto', mensaje: 'Falta el monto' }]
  expect(places({ codigo: 'E12', mensaje: 'Hay errores', errores })).toEqual([['lineas.0.monto', 'Falta el monto']])
  expect(read({ codigo: 'E12', mensaje: 'Hay errores', errores })).toMatchObject({
    code: 'E12',
    message: 'Hay errores',
  })
})

test('JSON in a text is the envelope that somebody passed on', () => {
  const message = JSON.stringify({ error: { code: 'TAKEN', message: 'It is gone.', param: 'seat' } })
  expect(places({ message })).toEqual([['seat', 'It is gone.']])
  expect(read({ errorMessage: message })).toMatchObject({ code: 'TAKEN', message: 'It is gone.' })
})

test('maps that are empty say nothing, parts of the request and what a map says of itself name no field', () => {
  expect(places({ errors: { user: {}, login: { name: [{ message: 'It is taken.' }] } } })).toEqual([
    ['login.name', 'It is taken.'],
  ])
  expect(places({ json: { email: ['No at sign.'], crew: { 1: { age: ['No digits.'] } } } })).toEqual([
    ['email', 'No at sign.'],
    ['crew.1.age', 'No digits.'],
  ])
  expect(places({ error: { __type: 'Validation Error', name: ['It is taken.'] } })).toEqual([['name', 'It is taken.']])
  expect(places({ errors: { 'a.b': { messages: ['It is off.'] } } })).toEqual([['a.b', 'It is off.']])
  expect(places({ errors: { common: ['No money.'], fields: { phone: ['No phone.'] } } })).toEqual([
    ['', 'No money.'],
    ['phone', 'No phone.'],
  ])
})

describe('a form that asks for a message, a detail or a reason', () => {
  test.each([
    ['Laravel', { message: 'It is missing.', errors: { message: ['The message field is required.'] } }, 'message'],
    ['Rails', { errors: { message: ["can't be blank"] } }, 'message'],
    ['Laravel, a report', { errors: { detail: ['Enter the detail.'] } }, 'detail'],
    ['Zod flatten', { formErrors: [], fieldErrors: { reason: ['is too short'] } }, 'reason'],
  ])('is told where: %s', (_name, body, path) => {
    expect(places(body).map(([place]) => place)).toEqual([path])
  })

  test.each([
    ['an envelope in an envelope', { errors: { message: ['Too many things went by at once.'] } }],
    ['one text', { errors: { message: 'The message was lost.' } }],
    ['what is called an error', { errors: { error: ['Something broke in the error service.'] } }],
  ])('is not taken for %s', (_name, body) => {
    expect(places(body)).toEqual([])
  })
})
