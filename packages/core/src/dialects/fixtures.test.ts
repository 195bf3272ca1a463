import { fixtures } from '@faultkit/testing/fixtures'
import { describe, expect, it } from 'vitest'
import type { ApiError } from '../ApiError.ts'
import { parseEnvelope } from '../parseError.ts'

const facts = (error: ApiError) => ({
  ...error.toJSON(),
  verdict: error.retry.verdict,
  afterMs: error.retry.afterMs,
  paths: error.issues.map(({ path }) => path),
})

describe.each(fixtures)('$title', ({ fixtures: list }) => {
  it.each(list.filter(({ expected }) => expected))('reads $name', ({ envelope, request, expected }) => {
    const error = parseEnvelope(envelope, request)
    expect(error && facts(error)).toMatchObject(expected as object)
  })

  it.each(list.filter(({ expected }) => !expected))('finds no error in $name', ({ envelope, request }) => {
    expect(parseEnvelope(envelope, request)).toBeUndefined()
  })
})
