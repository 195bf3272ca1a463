import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ApiName, ArmedFault, FaultsState } from '../../server/wire.ts'
import { serverLog } from './serverLog.ts'

// The panel is not part of the shop: its own requests stay out of the log, so it does not use `send`.
async function askShop(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init)
  if (!response.ok) throw new Error(`The shop's own server answered ${response.status} to ${path}`)
  return response
}

export const faultsQuery = queryOptions({
  queryKey: ['panel', 'faults'],
  queryFn: async ({ signal }): Promise<FaultsState> => (await askShop('/shop/faults', { signal })).json(),
})

/** What goes wrong next; `fault: null` = nothing. */
export interface FaultChoice extends Omit<ArmedFault, 'fault'> {
  fault: string | null
}

const put = (choice: FaultChoice) =>
  askShop('/shop/faults', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(choice),
  })

export function useArm(): (choice: FaultChoice) => Promise<unknown> {
  const client = useQueryClient()
  const arm = useMutation({ mutationFn: put, onSettled: () => client.invalidateQueries(faultsQuery) })
  return arm.mutateAsync
}

/** A fault for one request is used up by it: every new line of the log is a reason to ask again. */
export function useFaultsKeptFresh(): void {
  const client = useQueryClient()
  useEffect(() => serverLog.subscribe(() => void client.invalidateQueries(faultsQuery)), [client])
}

export async function startOver(): Promise<void> {
  await askShop('/shop/reset', { method: 'POST' })
  location.reload()
}

/** All queries but the panel's own. */
export const isShopData = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => queryKey[0] !== 'panel'

export type Target = ApiName | 'page'
