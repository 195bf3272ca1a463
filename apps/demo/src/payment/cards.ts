/** Cards of Spotflow's test bank. */
export const cards = [
  { label: 'a card that works', number: '4242 4242 4242 4242' },
  { label: 'a card the bank declines', number: '4000 0000 0000 0002' },
] as const
