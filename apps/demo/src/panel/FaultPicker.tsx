import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiName } from '../../server/wire.ts'
import { ApiFaults } from './ApiFaults.tsx'
import { faultsQuery, isShopData, type Target, useArm } from './faults.ts'
import { PageFaults } from './PageFaults.tsx'
import { Segments } from './Segments.tsx'

const targets = [
  { value: 'sweetspot', label: 'Goods and orders' },
  { value: 'spotflow', label: 'Payments' },
  { value: 'page', label: 'The page' },
] as const

export function FaultPicker({ start }: { start: ApiName }) {
  const client = useQueryClient()
  const [target, setTarget] = useState<Target>(start)
  const state = useQuery(faultsQuery).data
  const arm = useArm()
  return (
    <section className="picker" aria-label="All that can go wrong">
      <Segments legend="Where" name="target" options={targets} value={target} onChange={setTarget} />
      {target === 'page' && <PageFaults />}
      {target !== 'page' && state && (
        <ApiFaults key={target} api={target} state={state} onArm={(choice) => void arm(choice)} />
      )}
      <button type="button" className="button link" onClick={() => void client.resetQueries({ predicate: isShopData })}>
        Load this page’s data again
      </button>
    </section>
  )
}
