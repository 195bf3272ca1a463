import { useState } from 'react'
import type { ApiName, ArmedFault, FaultsState } from '../../server/wire.ts'
import { FaultChips } from './FaultChips.tsx'
import type { FaultChoice } from './faults.ts'
import { Segments } from './Segments.tsx'
import { Ticked } from './Ticked.tsx'

const often = [
  { value: 'once', label: 'Once' },
  { value: 'always', label: 'Always' },
] as const
const methods = [
  { value: 'any', label: 'All' },
  { value: 'GET', label: 'Loading' },
  { value: 'POST', label: 'Sending' },
] as const

/** Which requests meet a fault. */
interface Reach {
  times: number
  match: (typeof methods)[number]['value']
}

const reachOf = ({ times, match }: ArmedFault): Reach => ({ times, match: match ?? 'any' })

interface ApiFaultsProps {
  api: ApiName
  state: FaultsState
  onArm: (choice: FaultChoice) => void
}

/** Everything that can go wrong at one API. A choice holds at once. */
export function ApiFaults({ api, state, onArm }: ApiFaultsProps) {
  const [wanted, setWanted] = useState<Reach>({ times: 1, match: 'any' })
  const armed = state.current[api]
  const faults = state.faults.filter(({ target }) => target === api)
  const explanation = faults.find(({ id }) => id === armed?.fault)?.explanation
  const reach = armed ? reachOf(armed) : wanted
  const arm = (fault: string | null, change: Partial<Reach> = {}) => {
    const { times, match } = { ...reach, ...change }
    setWanted({ times, match })
    onArm({ target: api, fault, times, ...(match !== 'any' && { match }) })
  }
  const chosen = armed?.fault ?? null
  return (
    <>
      <FaultChips legend="What goes wrong" name={`fault-${api}`} faults={faults} chosen={chosen} onChoose={arm} />
      <p className="explanation" aria-live="polite">
        {explanation ? <Ticked text={explanation} /> : 'All is well: every request gets a true answer.'}
      </p>
      <div className="pair">
        <Segments
          titled
          legend="How often"
          name={`times-${api}`}
          options={often}
          value={reach.times < 0 ? 'always' : 'once'}
          onChange={(value) => arm(chosen, { times: value === 'always' ? -1 : 1 })}
        />
        <Segments
          titled
          legend="What meets it"
          name={`match-${api}`}
          options={methods}
          value={reach.match}
          onChange={(match) => arm(chosen, { match })}
        />
      </div>
    </>
  )
}
