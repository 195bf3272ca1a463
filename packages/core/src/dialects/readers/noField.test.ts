import { describe, expect, test } from 'vitest'
import { parseError } from '../../parseError.ts'

const read = (body: unknown, status = 400) => parseError({ status, body }, { method: 'POST' })
const places = (body: unknown, status?: number) =>
  read(body, status).issues.map(({ path, message }) => [path.join('.'), message])

describe('what no form has is never taken for a field:', () => {
  test.each<[string, unknown]>([
    ['the rule in CakePHP’s bare map', { errors: { email: { _empty: 'Enter one.', custom: 'Enter yours.' } } }],
    ['a rule by its usual name', { errors: { email: { maxLength: 'Keep it short.' } } }],
    ['a text with its language', { error_summary: 'x/y', user_message: { locale: 'en', text: 'It is gone.' } }],
    ['Dropbox’s tags', { error: { '.tag': 'path', path: { '.tag': 'not_found' } } }],
    [
      'headers of a server behind',
      { error: { message: 'It is off', metadata: { headers: { 'X-Left': '0' }, name: null } } },
    ],
    ['the arguments of a sentence', { errors: [{ message: 'It is off.', arguments: ['cluster0', 'eu'] }] }],
    ['the parameters of a sentence', { detail: 'It is off.', errorCode: 'X', parameters: ['cluster0'] }],
    ['a typed detail of Connect', { code: 'internal', message: 'It is off', details: [{ type: 'a.B', value: 'Cg' }] }],
    ['the name of a text', { errors: [{ key: 'errors.email.taken', message: 'It is taken.' }] }],
    ['who asked', { error: { message: 'It is off.', context: { user: 'Ann Smith', role: 'guest of the house' } } }],
    ['the languages of a text', { code: 'E1', messages: { en: 'The cart is empty.', de: 'Der Korb ist leer.' } }],
    ['what was sent', { message: 'It is off.', old: { email2: 'Ann at home' }, data: { name: 'Ann Smith' } }],
    ['limits', { message: 'It is off.', limits: { minute: 'ten a minute', day: 'a hundred a day' } }],
    ['bounds', { code: 'too_old', message: 'It is off.', params: { min: '18 years', max: '90 years' } }],
    ['what it is about', { message: 'It is used.', details: [{ resourceType: 'tea', resourceName: 'cup 1' }] }],
    ['warnings', { error: { message: 'It is off.' }, warnings: [{ field: 'x', message: 'This is old.' }] }],
    ['other offers', { error: 'No such tea.', alternatives: [{ name: 'Oolong', message: 'Try it some day.' }] }],
    [
      'an extension of a problem',
      { type: '/x', title: 'It is off.', status: 400, extra: { note: 'Call us some day.' } },
    ],
    ['the way out', { problem: 'The cart is empty.', solution: 'Put something in it.' }],
    [
      'what was sent, beside what is wrong',
      { fieldErrors: { email: 'No at sign' }, fields: { zip: 'x', tea: 'a cup' } },
    ],
    ['where it is', { errors: [{ message: 'It is off.', location: 'query', locationType: 'query' }] }],
    [
      'a reference and advice',
      {
        code: 7,
        msg: 'It is off.',
        error: { log_id: 'l', issues: [{ field: 'email', message: 'x y' }], advice: 'Look up.' },
      },
    ],
    ['the way out, under `error`', { error: { problem: 'The cart is empty.', suggestion: 'Put something in it.' } }],
    ['a kind in words', { error: { type: 'It went wrong', title: 'It is off.' } }],
    ['every complaint told again', { errors: { email: ['No at sign'], full_messages: ['Email has no at sign'] } }],
    [
      'a warning beside it',
      {
        issues: [
          { severity: 'error', details: 'It is off.' },
          { severity: 'warning', path: ['x'], details: 'It is old.' },
        ],
      },
    ],
    ['what was sent, as a target', { errors: [{ message: 'It is off.', target: { name: 'Ann', type: 'guest' } }] }],
    ['what it is about, in a word', { errors: [{ message: 'It is off.', subject: 'tea', subjectType: 'product' }] }],
    ['who says so', { errors: [{ message: 'It is off.', source: 'gateway', context: 'checkout' }] }],
    ['the kind of the error', { badRequest: { message: 'It is off.', code: 400 } }],
    ['an envelope in an envelope', { requestError: { serviceException: { messageId: 'BAD', text: 'It is off.' } } }],
    ['a text and its place', { status: { code: 400, message: { description: 'It is off.', attribute: 'email' } } }],
    ['members of the answer', { response: { errors: { type: 'array' } }, message: 'It is off.' }],
    ['the address of the reply', { error: { message: 'It is off', error_path: '/v1/teas' } }],
    ['headers told back', { message: 'It is off.', headers: { accept: ['text and html'] } }],
    ['links', { message: 'It is off.', links: { help: ['Read the page.'], home: ['Go back home.'] } }],
    ['limits in lists', { message: 'It is off.', limits: { minute: ['Ten a minute.'], day: ['A hundred a day.'] } }],
    ['steps', { message: 'It is off.', steps: [{ name: 'build', message: 'It broke here.' }] }],
    ['somebody else', { message: 'It is used.', user: { name: ['Ann Smith'], home: ['Tea Street 1'] } }],
    ['what is embedded', { message: 'It is off.', _embedded: { user: { name: 'Ann Smith', note: 'Likes tea.' } } }],
    ['lists by language', { messages: { en: ['The cart is empty.'], de: ['Der Korb ist leer.'] } }],
    ['lists of an envelope', { error: ['It went wrong.'], message: ['It is off.'] }],
    [
      'causes for developers',
      { userMessage: { text: 'It is off.' }, underlyingDetails: { causes: ['No row', 'At home'] } },
    ],
    ['what happened', { message: 'It is off.', data: { history: [{ status: 'open', message: 'It was opened.' }] } }],
    ['what somebody else named', { message: 'It is off.', provider_error: { message: 'No card.', param: 'card' } }],
    [
      'ways to meet a union',
      { issues: [{ path: ['email'], message: 'Say it.', errors: [[{ path: ['a'], message: 'x y' }]] }] },
    ],
    ['suggestions alone', { suggestions: ['Try oolong some day.'] }],
  ])('%s', (_name, body) => {
    const paths = read(body).issues.map(({ path }) => path.join('.'))
    expect(paths.filter((path) => path !== '' && path !== 'email')).toEqual([])
  })
})

test.each([
  ['error', { status: 'error', error: { db: { status: 'down', message: 'No link to it.' } } }],
  ['checks', { checks: { db: { status: 'down', message: 'No link to it.' } }, message: 'It is down.' }],
  ['details', { status: 'DOWN', details: { db: { status: 'DOWN', error: 'No link to it.' } } }],
])('the parts of a server that is down are no fields: %s', (_name, body) =>
  expect(places(body, 503).filter(([path]) => path !== '')).toEqual([]),
)

test('plain texts by name under `details` are complaints only where a request can be mended', () => {
  const details = { email: 'No at sign' }
  expect(places({ message: 'It is off.', details }, 400)).toEqual([['email', 'No at sign']])
  expect(places({ message: 'It is used.', details: { owner: 'Ann Smith' } }, 409)).toEqual([])
})

describe('a form asks for what envelopes have, too:', () => {
  const asked = 'name title description type status url code category id path text content data body rule tag kind'
  const text = "can't stay blank"
  test.each(asked.split(' '))('%s', (field) => {
    expect(places({ errors: { [field]: [text] } }, 422)).toEqual([[field, text]])
    expect(places({ [field]: [text] }, 422)).toEqual([[field, text]])
    expect(places({ errors: { [field]: [{ message: text, code: 'blank' }], email: [text] } }, 422)).toEqual([
      [field, text],
      ['email', text],
    ])
  })

  test.each('name type status url code category id path data body rule tag kind'.split(' '))(
    '%s, in a word of its own',
    (field) => {
      expect(places({ message: 'Some are off.', errors: { [field]: text } }, 422)).toEqual([[field, text]])
      expect(places({ errors: { [field]: text, title: text } }, 422)).toEqual([
        [field, text],
        ['title', text],
      ])
    },
  )

  test.each('error errors message messages detail details issues reason problems warnings'.split(' '))(
    'but a list under %s alone is about the whole',
    (key) => expect(places({ [key]: [text, 'It is off.'] }, 422).map(([path]) => path)).not.toContain(key),
  )
})

test('a rule in a word is a complaint where complaints stand, not where an envelope says what it is', () => {
  expect(places({ errors: { name: 'required' } })).toEqual([['name', 'required']])
  expect(places({ errors: { name: 'ValidationError' } })).toEqual([])
  expect(places({ error: { name: 'required' } })).toEqual([])
  expect(places({ errors: { code: 'invalid', type: 'missing' } })).toEqual([])
})
