import { expect, it } from 'vitest'
import { z } from 'zod'
import { readBody } from './readBody.ts'

const schema = z.object({ name: z.string() })

it.each(['', '{', 'null', '[]', '"text"', '12'])('calls %j no JSON object', (text) => {
  expect(readBody(text, schema)).toEqual({ ok: false, problem: 'not_json' })
})

it('gives what the schema makes of a good body', () => {
  expect(readBody('{"name":"Ada","more":1}', schema)).toEqual({ ok: true, value: { name: 'Ada' } })
})

it('gives the first problem of a body that the schema refuses', () => {
  expect(readBody('{}', schema)).toMatchObject({ ok: false, problem: { code: 'parameter_missing', param: 'name' } })
})
