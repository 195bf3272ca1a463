import type { ApiError } from '@faultkit/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundOperation } from './operationErrors.ts'
import { idle, isOpen, type Known, nextOutcome, type OutcomeEvent } from './outcome.ts'

const error = (outcome: ApiError['outcome'], status?: number) => ({ outcome, status }) as ApiError
const lost = error('indeterminate')
const notFound = error('failed', 404)
const declined = error('failed', 200)

const learn = (...events: OutcomeEvent[]): Known => events.reduce(nextOutcome, idle)
const sent: OutcomeEvent = { type: 'sent' }
const refusal = (reason: ApiError, again = false): OutcomeEvent => ({ type: 'refused', error: reason, again })
const found = (judgement: 'succeeded' | 'failed' | 'indeterminate', reason: ApiError | null = null): OutcomeEvent => ({
  type: 'found',
  judgement,
  error: reason,
})

describe('nextOutcome', () => {
  it('is pending from the first send on', () => {
    expect(learn(sent)).toEqual({ state: 'pending', error: null })
  })

  it('fails at once when the server refused before anything was lost', () => {
    expect(learn(sent, refusal(notFound))).toEqual({ state: 'failed', error: notFound })
  })

  it('stays pending while a refusal that applied nothing is repeated', () => {
    expect(learn(sent, refusal(error('not_applied', 429), true)).state).toBe('pending')
  })

  it('becomes indeterminate when an answer is lost', () => {
    expect(learn(sent, refusal(lost))).toEqual({ state: 'indeterminate', error: lost })
  })

  it.each([400, 404, 409, 422])('stays indeterminate when a later send is refused with %i', (status) => {
    expect(learn(sent, refusal(lost), refusal(error('failed', status)))).toEqual({
      state: 'indeterminate',
      error: lost,
    })
  })

  it('keeps its first error while it stays indeterminate, so that the notice shows one incident', () => {
    expect(learn(sent, refusal(lost), refusal(error('indeterminate', 500))).error).toBe(lost)
  })

  it.each(['succeeded', 'failed'] as const)('is settled as %s by data of the operation itself', (judgement) => {
    expect(learn(sent, refusal(lost), found(judgement, judgement === 'failed' ? declined : null)).state).toBe(judgement)
  })

  it('is settled by a 2xx reply that says the charge failed', () => {
    expect(learn(sent, refusal(lost), refusal(declined))).toEqual({ state: 'failed', error: declined })
  })

  it('stays indeterminate while the data says pending', () => {
    expect(learn(sent, refusal(lost), found('indeterminate', error('indeterminate', 200))).error).toBe(lost)
  })

  it('hears nothing more once it is settled', () => {
    expect(learn(sent, found('succeeded'), refusal(lost), found('failed', declined))).toEqual({
      state: 'succeeded',
      error: null,
    })
  })

  it('begins again with the next send after it was settled', () => {
    expect(learn(sent, refusal(notFound), sent)).toEqual({ state: 'pending', error: null })
  })

  it('is indeterminate when an open operation is found after a reload', () => {
    expect(learn({ type: 'lost', error: lost })).toEqual({ state: 'indeterminate', error: lost })
  })

  it.each<[string, OutcomeEvent]>([
    ['a page has sent it after all', { type: 'lost', error: lost }],
    ['its answer is lost', refusal(lost)],
    ['the server has it under way', found('indeterminate', lost)],
  ])('no longer says that it was not sent once %s', (_name, event) => {
    const unsent = foundOperation(false, true)
    expect(learn({ type: 'lost', error: unsent }, event)).toEqual({ state: 'indeterminate', error: lost })
  })

  it('answers the same object when it learns nothing', () => {
    const known = learn(sent, refusal(lost))
    expect(nextOutcome(known, refusal(notFound))).toBe(known)
  })

  it('never says failed while an answer is lost and no data of the operation has come', () => {
    const events = fc.constantFrom<OutcomeEvent>(
      sent,
      refusal(lost),
      refusal(lost, true),
      refusal(notFound),
      refusal(error('failed', 409)),
      refusal(error('not_applied', 429), true),
      found('indeterminate', lost),
      { type: 'lost', error: lost },
    )
    fc.assert(
      fc.property(fc.array(events, { maxLength: 12 }), (rest) => {
        const known = learn(sent, refusal(lost), ...rest)
        expect(known.state).toBe('indeterminate')
        expect(isOpen(known)).toBe(true)
      }),
    )
  })
})
