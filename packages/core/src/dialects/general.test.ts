import { describe, expect, test } from 'vitest'
import { parseEnvelope, parseError } from '../parseError.ts'

describe('a reply with a good status that somebody threw', () => {
  const body = { id: '02a1', choices: null, response: { code: 'no_room', message: 'There is no room on that tour.' } }
  const thrown = () => parseError({ status: 200, body: { ...body } }, { method: 'POST' })

  test('has failed, and says why in its own words', () => {
    expect(thrown()).toMatchObject({ code: 'no_room', message: 'There is no room on that tour.', dialect: 'general' })
    expect(thrown().outcome).toBe('failed')
  })

  test('is none where it is only judged', () => {
    expect(parseEnvelope({ status: 200, body }, { method: 'POST' })).toBeUndefined()
  })

  test('puts what it says of places beside the whole: of what they are places nobody knows', () => {
    const saved = { data: { save: { userErrors: [{ field: ['title'], message: 'Give a title.' }] } } }
    const { issues } = parseError({ status: 200, body: saved })
    expect(issues.map(({ path, message }) => [path, message])).toEqual([[[], 'Give a title.']])
  })

  test('is never repeated for it', () => {
    expect(thrown().retry.verdict).toBe('never')
  })
})

describe('a sentence that a client made', () => {
  test('is not passed on when a server sends its error as it is', () => {
    const body = { name: 'AxiosError', message: 'Request failed with status code 422', code: 'ERR_BAD_REQUEST' }
    expect(parseError({ status: 500, body }).message).toBe('The server had a problem.')
  })
})
