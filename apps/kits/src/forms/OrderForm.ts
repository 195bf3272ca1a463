import type { SubmitContext } from '@faultkit/react-hook-form'

export interface Order {
  email: string
  country: string
}

export const empty: Order = { email: 'ada@example.com', country: 'Norway' }
export const countries: readonly string[] = ['Norway', 'Peru']
export const hint = 'For the receipt'

/** What each kit's form takes: where the order goes. */
export interface OrderFormProps {
  send: (values: Order, submit: SubmitContext) => Promise<unknown>
}
