import type { Changes } from '../exchange.ts'
import type { Charge } from '../wire.ts'

export type Decision = Pick<Charge, 'status' | 'failure'>

const refusals: Record<string, { code: string; message: string }> = {
  '4000000000000002': { code: 'card_declined', message: 'The bank did not approve this card' },
  '4000000000009995': { code: 'insufficient_funds', message: 'The card has not enough funds' },
}

/** What the bank behind a card says of a charge. */
export function askBank(card: string, mood: Changes['bank']): Decision {
  const failure = mood === 'declines' ? refusals['4000000000000002'] : refusals[card]
  if (failure) return { status: 'failed', failure }
  return { status: mood === 'ponders' ? 'pending' : 'succeeded' }
}
