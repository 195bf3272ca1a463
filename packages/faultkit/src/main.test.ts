import { fixtureNamed } from '@faultkit/testing/fixtures'
import { describe, expect, test } from 'vitest'
import type { Io } from './io.ts'
import { main } from './main.ts'

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly files: Readonly<Record<string, string>>
}

async function run(args: readonly string[], files: Record<string, string> = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const saved = { ...files }
  const io: Io = {
    read: async (path) => saved[path] ?? Promise.reject(new Error('no such file')),
    save: async (path, content) => {
      saved[path] = content
    },
    out: (content) => {
      out += content
    },
    err: (content) => {
      err += content
    },
    hasColors: false,
  }
  return { code: await main(args, io), out, err, files: saved }
}

const missing = JSON.stringify(fixtureNamed('sweet-spot', 'parameter-missing').envelope)

describe('faultkit doctor', () => {
  test('shows how a reply is read, what people are told and which field it marks', async () => {
    const { code, out } = await run(['doctor', 'reply.json', '-X', 'POST', '--label', 'email=Work email'], {
      'reply.json': missing,
    })
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "reply.json · 400 · POST
        read by  sweet-spot
        kind     invalid_request
        outcome  failed
        retry    never: Repeating changes nothing
        type     invalid_request_error
        code     parameter_missing
        param    email
        message  The \`email\` parameter is required.

        people read
        Check your answers
        Enter your work email.
        What you typed is still here.

        fields
        email  Enter your work email

      1 reply, 1 of them tells of a failure.
      "
    `)
  })

  test('says the same as data', async () => {
    const { out } = await run(['doctor', '-', '--json', '--method', 'POST'], { '-': missing })
    expect(JSON.parse(out)).toMatchObject([
      { error: { kind: 'invalid_request', code: 'parameter_missing' }, fields: [{ path: 'email' }] },
    ])
  })

  test('speaks the language that is asked for', async () => {
    const { out } = await run(['doctor', '-', '--locale', 'de', '--subject', 'deine Bestellung'], {
      '-': 'HTTP/1.1 500 X\n\n',
    })
    expect(out).toContain('deine Bestellung')
  })

  test('knows the key that it is told', async () => {
    const { out } = await run(['doctor', '-', '-X', 'POST', '--idempotency-key', 'k'], { '-': 'HTTP/1.1 500 X\n\n' })
    expect(out).toContain('same_key')
  })

  test('answers with 1 where nobody could read a reply', async () => {
    expect(await run(['doctor', '-', '--status', '404'], { '-': '{"a":1}' })).toMatchObject({ code: 1 })
  })

  test('counts what is no failure and says no more of it', async () => {
    const { code, out } = await run(['doctor', '-'], { '-': 'HTTP/1.1 200 OK\n\n{"id":1}' })
    expect([code, out]).toEqual([0, '1 reply, 0 of them tell of a failure.\n'])
  })
})

const openapi = `
openapi: 3.1.0
paths:
  /orders:
    post:
      responses:
        '200': { description: fine, content: { application/json: { schema: { properties: { code: { enum: [no_error] } } } } } }
        4XX: { $ref: '#/components/responses/Refused' }
        default:
          content:
            application/json:
              examples:
                down: { value: { error: { code: service_down, message: The service is down. } } }
components:
  responses:
    Refused:
      content:
        application/json:
          schema: { $ref: '#/components/schemas/Error' }
  schemas:
    Error:
      type: object
      properties:
        error:
          type: object
          properties:
            type: { type: string, enum: [api_error, invalid_request_error] }
            code: { type: string, enum: [parameter_missing, card_declined] }
            message: { type: string }
`

describe('faultkit codes', () => {
  test('writes the union of all codes that an OpenAPI document lets errors carry, and of nothing else', async () => {
    const { code, out } = await run(['codes', 'api.yaml'], { 'api.yaml': openapi })
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "// Made of api.yaml by \`faultkit codes\`: run it again when the API changes.
      /** Every machine code that the API's errors carry: \`defineCatalog<ErrorCode>()({ … })\` asks for words for each. */
      export type ErrorCode =
        | "card_declined"
        | "parameter_missing"
        | "service_down"
      "
    `)
  })

  test('collects them from replies as well', async () => {
    expect((await run(['codes', 'reply.json'], { 'reply.json': missing })).out).toContain('| "parameter_missing"')
  })

  test('writes a file, and says whether it is still true', async () => {
    const args = ['codes', 'api.yaml', '--out', 'codes.ts', '--name', 'Code']
    const { files } = await run(args, { 'api.yaml': openapi })
    expect(files['codes.ts']).toContain('export type Code =')
    expect(await run([...args, '--check'], files)).toMatchObject({ code: 0, err: '' })
    const later = { ...files, 'api.yaml': openapi.replace('card_declined', 'card_expired') }
    expect(await run([...args, '--check'], later)).toMatchObject({
      code: 1,
      files: later,
      err: expect.stringContaining('out of date'),
    })
  })
})

test.each<[args: string[], code: string, says: string]>([
  [['nope'], 'FK-601', 'There is no command "nope"'],
  [['toString'], 'FK-601', 'There is no command "toString"'],
  [['doctor'], 'FK-601', 'No file was named'],
  [['doctor', 'x', '--nope'], 'FK-601', '--nope'],
  [['doctor', 'reply.json', '--status', 'x'], 'FK-601', 'a number from 100 to 599'],
  [['doctor', 'reply.json', '--label', 'x'], 'FK-601', 'field=Label'],
  [['doctor', 'reply.json', '--locale', 'tlh'], 'FK-601', 'no language "tlh"'],
  [['codes', 'reply.json', '--check'], 'FK-601', '--out'],
  [['codes', 'reply.json', '--name', '1'], 'FK-601', 'the name of a type'],
  [['doctor', 'gone.json'], 'FK-602', 'gone.json could not be read'],
  [['doctor', 'empty'], 'FK-602', 'empty is empty'],
  [['codes', 'plain'], 'FK-603', 'No machine code stands in plain'],
])('faultkit %j is told why not, with %s', async (args, code, says) => {
  const ran = await run(args, { 'reply.json': missing, empty: ' ', plain: 'Hello' })
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`[faultkit ${code}]`)
  expect(ran.err).toContain(says)
})

test.each([[[]], [['help']], [['--help']], [['doctor', '-h']]])('faultkit %j prints the help', async (args) => {
  const { code, out } = await run(args)
  expect(code).toBe(0)
  expect(out).toContain('faultkit doctor <reply …>')
  expect(out).toContain('faultkit codes <openapi …>')
})
