import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import type { ApiName, FaultsState } from '../../server/wire.ts'
import { crash } from './crash.ts'
import { FaultChips } from './FaultChips.tsx'
import { type FaultChoice, faultsQuery, type Target, useArm } from './faults.ts'
import { Segments } from './Segments.tsx'
import { Ticked } from './Ticked.tsx'

const targets = [
  { value: 'sweetspot', label: 'Goods and orders' },
  { value: 'spotflow', label: 'Payments' },
  { value: 'page', label: 'The page' },
] as const
const often = [
  { value: 'once', label: 'Once' },
  { value: 'always', label: 'Until I stop it' },
] as const
const methods = [
  { value: 'any', label: 'Anything' },
  { value: 'GET', label: 'Loading' },
  { value: 'POST', label: 'Sending' },
] as const

type Method = (typeof methods)[number]['value']

interface ApiFaultsProps {
  api: ApiName
  state: FaultsState
  onArm: (choice: FaultChoice) => void
}

function ApiFaults({ api, state, onArm }: ApiFaultsProps) {
  const client = useQueryClient()
  const [wanted, setWanted] = useState<{ times: number; match: Method }>({ times: 1, match: 'any' })
  const armed = state.current[api]
  const faults = state.faults.filter(({ target }) => target === api)
  const explanation = faults.find(({ id }) => id === armed?.fault)?.explanation
  const { times, match } = armed ? { times: armed.times, match: armed.match ?? 'any' } : wanted
  const choose = (fault: string | null, change: Partial<typeof wanted> = {}) => {
    const next = { times, match, ...change }
    setWanted(next)
    onArm({ target: api, fault, times: next.times, ...(next.match !== 'any' && { match: next.match }) })
  }
  return (
    <>
      <FaultChips
        legend="What goes wrong next"
        name={`fault-${api}`}
        faults={faults}
        chosen={armed?.fault ?? null}
        onChoose={choose}
      />
      <p className="explanation" aria-live="polite">
        {explanation ? <Ticked text={explanation} /> : 'All is well: requests are answered as they should be.'}
      </p>
      <div className="pair">
        <Segments
          titled
          legend="How often"
          name={`times-${api}`}
          options={often}
          value={times < 0 ? 'always' : 'once'}
          onChange={(value) => choose(armed?.fault ?? null, { times: value === 'always' ? -1 : 1 })}
        />
        <Segments
          titled
          legend="What meets it"
          name={`match-${api}`}
          options={methods}
          value={match}
          onChange={(value) => choose(armed?.fault ?? null, { match: value })}
        />
      </div>
      <button type="button" className="button link" onClick={() => void client.resetQueries({ predicate: isShops })}>
        Load this page’s data again
      </button>
    </>
  )
}

/** All queries but the panel's own. */
const isShops = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'panel'

function PageFaults() {
  const asked = useSyncExternalStore(crash.subscribe, crash.get)
  return (
    <>
      <FaultChips
        legend="What goes wrong in the page"
        name="fault-page"
        faults={[{ id: 'crash', title: 'A part of the page crashes' }]}
        chosen={asked ? 'crash' : null}
        onChoose={(id) => crash.set(() => id === 'crash')}
      />
      <p className="explanation" aria-live="polite">
        {asked
          ? 'On the Orders page, “How it travels” throws while it is drawn.'
          : 'To be offline, use the real switch: your network’s, or your browser’s developer tools.'}
      </p>
    </>
  )
}

export function FaultPicker({ start }: { start: ApiName }) {
  const [target, setTarget] = useState<Target>(start)
  const state = useQuery(faultsQuery).data
  const arm = useArm()
  return (
    <section className="picker" aria-labelledby="picker">
      <h3 id="picker">Choose what goes wrong</h3>
      <Segments legend="Where" name="target" options={targets} value={target} onChange={setTarget} />
      {target === 'page' && <PageFaults />}
      {target !== 'page' && state && (
        <ApiFaults key={target} api={target} state={state} onArm={(choice) => void arm(choice)} />
      )}
    </section>
  )
}
