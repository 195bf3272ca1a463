import { describe, expect, it, test } from 'vitest'
import { parseEnvelope } from '../parseError.ts'
import type { Envelope } from '../types.ts'
import { allDialects } from './allDialects.ts'
import { defaultDialects } from './defaultDialects.ts'

const said = (envelope: Envelope, dialects: typeof allDialects) => {
  const error = parseEnvelope({ ...envelope }, { dialects })
  if (!error) return {}
  const { dialect, message, code, issues } = error
  return { dialect, message, code, paths: issues.map(({ path }) => path.join('.')) }
}

const localized = {
  error: {
    code: 404,
    message: 'resource rotas/77 not found',
    details: [
      { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'ROTA_GONE' },
      { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en', message: 'There is no such rota.' },
    ],
  },
}

/** Each dialect that only `allDialects` has, with the reply that the default list reads less well. */
const cases: readonly (readonly [dialect: string, envelope: Envelope, wanted: object])[] = [
  ['google', { status: 404, body: localized }, { message: 'There is no such rota.', code: 'ROTA_GONE' }],
  [
    'graphql-payload',
    {
      status: 200,
      body: { data: { save: { userErrors: [{ field: ['input', 'title'], message: 'Give a title.' }] } } },
    },
    { message: 'Give a title.', paths: ['title'] },
  ],
  [
    'header-codes',
    {
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="It has run out."' },
      body: '',
    },
    { code: 'invalid_token', message: 'It has run out.' },
  ],
  [
    'header-codes',
    { status: 200, headers: { 'grpc-status': '5', 'grpc-message': 'No%20such%20rota' }, body: '' },
    { code: '5', message: 'No such rota' },
  ],
  [
    'text-formats',
    { status: 404, body: '<Error><Code>NoSuchKey</Code><Message>There is no such object.</Message></Error>' },
    { code: 'NoSuchKey', message: 'There is no such object.' },
  ],
  [
    'text-formats',
    { status: 400, body: 'error=bad_code&error_description=The+code+has+lapsed.' },
    { code: 'bad_code', message: 'The code has lapsed.' },
  ],
  [
    'failed-rows',
    { status: 202, body: { data: [{ code: 'MANDATORY', message: 'It has to be there.', status: 'error' }] } },
    { code: 'MANDATORY', message: 'It has to be there.' },
  ],
  [
    'failed-rows',
    {
      status: 207,
      body: {
        results: [
          { status: 200, id: 1 },
          { status: 409, error: { code: 'dup', message: 'It is there.' } },
        ],
      },
    },
    { code: 'dup', message: 'It is there.' },
  ],
  [
    'text-formats',
    {
      status: 200,
      body: '<?xml version="1.0"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>102</int></value></member><member><name>faultString</name><value><string>It is closed.</string></value></member></struct></value></fault></methodResponse>',
    },
    { code: '102', message: 'It is closed.' },
  ],
  [
    'magento',
    { status: 400, body: { message: 'The "%fieldName" of %1 is off.', parameters: { fieldName: 'sku', 1: 'tea' } } },
    { message: 'The "sku" of tea is off.' },
  ],
]

describe('failed rows', () => {
  const paths = (envelope: Envelope) => said(envelope, allDialects).paths
  const dup = { code: 'dup', message: 'It is there.' }

  it('keep their numbers among those that went through', () => {
    const results = [{ status: 200 }, { status: 409, error: dup }, { status: 422, error: { ...dup, field: 'sku' } }]
    expect(paths({ status: 207, body: { results } })).toEqual(['1', '2.sku'])
  })

  it('are known in a bulk of Elasticsearch by its `errors: true`', () => {
    const items = [
      { index: { status: 201 } },
      { create: { status: 409, error: { type: 'dup', reason: 'It is there.' } } },
    ]
    const envelope = { status: 200, body: { took: 1, errors: true, items } }
    expect(said(envelope, allDialects)).toMatchObject({ message: 'It is there.', code: 'dup', paths: ['1'] })
  })

  it('are known in a list by what each says of itself', () => {
    const failed = { success: false, errors: [{ statusCode: 'REQUIRED', message: 'Fill this in.', fields: ['name'] }] }
    expect(paths({ status: 200, body: [{ id: '1', success: true, errors: [] }, failed] })).toEqual(['1.name'])
    expect(
      paths({
        status: 201,
        body: [
          { ok: true, id: '1' },
          { id: '2', error: 'conflict', reason: 'It is there.' },
        ],
      }),
    ).toEqual(['1'])
  })

  it('are known by a count, or by a list of their own', () => {
    const counted = {
      FailedRecordCount: 1,
      Records: [{ ShardId: 's' }, { ErrorCode: 'Odd', ErrorMessage: 'It is off.' }],
    }
    expect(said({ status: 200, body: counted }, allDialects)).toMatchObject({
      code: 'Odd',
      message: 'It is off.',
      paths: ['1'],
    })
    const apart = { Successful: [{ Id: 'a' }], Failed: [{ Id: 'b', Code: 'Odd', Message: 'It is off.' }] }
    expect(said({ status: 200, body: apart }, allDialects)).toMatchObject({
      code: 'Odd',
      message: 'It is off.',
      paths: [],
    })
  })

  it.each<[string, unknown]>([
    [
      'a batch of requests',
      {
        responses: [
          { id: '1', status: 201 },
          { id: '2', status: 400, body: { error: dup } },
        ],
      },
    ],
    [
      'a batch with statuses as text',
      { Operations: [{ status: '201' }, { status: '409', response: { detail: dup.message } }] },
    ],
    [
      'a batch with phrases',
      {
        entry: [
          { response: { status: '201 Created' } },
          {
            response: {
              status: '422 Unprocessable',
              outcome: { issue: [{ severity: 'error', diagnostics: dup.message }] },
            },
          },
        ],
      },
    ],
    [
      'tickets',
      {
        data: [
          { status: 'ok', id: 't-1' },
          { status: 'error', message: dup.message, details: { error: 'Gone' } },
        ],
      },
    ],
    [
      'statements',
      {
        results: [
          { type: 'ok', response: {} },
          { type: 'error', error: dup },
        ],
      },
    ],
    ['parts under data', { code: 0, data: { accepted: [{ number: 'R1' }], rejected: [{ number: 'R2', error: dup }] } }],
  ])('are known in %s', (_name, body) => expect(said({ status: 200, body }, allDialects).message).toBe(dup.message))

  it('are known in a 207 that has no rows by the complaints beside them', () => {
    const body = { data: [], metadata: { lineErrors: { 1: ['Column 6 holds dates.'] } } }
    expect(said({ status: 207, body }, allDialects).message).toBe('Column 6 holds dates.')
    expect(parseEnvelope({ status: 207, body: { data: [], metadata: {} } }, { dialects: allDialects })).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['messages that did not arrive', { messages: [{ status: 'failed', text: 'Hello there' }] }],
    [
      'parts by name',
      {
        results: [
          { name: 'db', status: 'ok' },
          { name: 'cache', status: 'error', message: 'No link.' },
        ],
      },
    ],
    [
      'talk',
      {
        messages: [
          { type: 'error', text: 'It broke.' },
          { type: 'ok', text: 'Good.' },
        ],
      },
    ],
    [
      'parts of a service',
      {
        results: [
          { id: 1, status: 'ok' },
          { id: 2, status: 'error', message: 'No link to it.' },
        ],
      },
    ],
    ['a list of jobs, one of which failed', [{ id: 4, status: 'failed', error: 'It took too long.' }, { id: 5 }]],
    [
      'a list of jobs, all of which failed',
      [
        { id: 4, status: 'failed', error: 'It took too long.' },
        { id: 5, status: 'failed', error: 'So did this.' },
      ],
    ],
    ['a job that failed', { status: 'FAILED', result: { rows: 3 }, jobId: 'x' }],
    ['a code that says nothing', { data: { a: 1 }, errorcode: '', errormsg: 'It was saved.', errorno: '0' }],
    ['a word that says yes', { code: 'SUCCESS', msg: 'It was saved.', data: null }],
    ['an error that is none', { data: {}, error: { code: 'ok', message: '', log_id: 'x' } }],
    ['counts of errors', { status: 'ok', errors: { imu: 3, spi: null } }],
    ['a code that says yes', { code: 1, message: 'It was saved.', data: {} }],
    ['a log of errors in XML', '<ErrorLog><entry><message>It was off once.</message></entry></ErrorLog>'],
    ['a report of rows', { failedRecordCount: 1, records: [{ row: 4, errorCode: 'x', errorMessage: 'It is off.' }] }],
    [
      'tries to sign in',
      [
        { user: 'ann', success: false },
        { user: 'bob', success: true },
      ],
    ],
  ])('are not seen in %s', (_name, body) =>
    expect(parseEnvelope({ status: 200, body }, { dialects: allDialects })).toBeUndefined(),
  )

  it('of one row need no number', () => {
    expect(paths({ status: 207, body: { results: [{ status: 422, error: { ...dup, field: 'sku' } }] } })).toEqual([
      'sku',
    ])
  })
})

describe('allDialects', () => {
  it.each(cases)('reads by %s what the default list does not: %j', (dialect, envelope, wanted) => {
    expect(said(envelope, allDialects)).toMatchObject({ dialect, ...wanted })
    expect(said(envelope, defaultDialects)).not.toMatchObject(wanted)
  })

  it('asks each dialect once, those of the default list last', () => {
    const names = allDialects.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.slice(-defaultDialects.length)).toEqual(defaultDialects.map(({ name }) => name))
  })
})

test('the fields of a form that was asked for are no complaints', () => {
  const form = {
    __typename: 'Form',
    fields: [{ field: 'name', code: 'text', message: 'Your name as on your passport.' }],
  }
  expect(parseEnvelope({ status: 200, body: { data: { form } } }, { dialects: allDialects })).toBeUndefined()
  const refused = { ...form, __typename: 'FormRejection', message: 'Some values are off.' }
  const error = parseEnvelope({ status: 200, body: { data: { form: refused } } }, { dialects: allDialects })
  expect(error?.issues.map(({ path }) => path)).toEqual([['name']])
})
