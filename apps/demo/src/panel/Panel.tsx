import { useState } from 'react'
import type { Route } from '../shell/router.ts'
import { FaultPicker } from './FaultPicker.tsx'
import { startOver, useFaultsKeptFresh } from './faults.ts'
import { Lessons } from './Lessons.tsx'
import { RequestLog } from './RequestLog.tsx'
import { Segments } from './Segments.tsx'

const ways = [
  { value: 'lessons', label: 'Things to try here' },
  { value: 'all', label: 'All that can go wrong' },
] as const

/** Beside the shop: breaks what its servers answer, and shows what the kit makes of it. */
export function Panel({ route }: { route: Route }) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('lessons')
  useFaultsKeptFresh()
  return (
    <div className="panel">
      <header>
        <h2>What goes wrong next</h2>
        <p>The shop’s servers are real. Break one, use the shop, and see what people are told, and where.</p>
      </header>
      <Segments legend="How to choose" name="way" options={ways} value={way} onChange={setWay} />
      {way === 'lessons' && <Lessons key={route.page} page={route.page} />}
      {way === 'all' && <FaultPicker key={route.page} start={route.page === 'pay' ? 'spotflow' : 'sweetspot'} />}
      <RequestLog />
      <button type="button" className="button link" onClick={() => void startOver()}>
        Start over with a fresh shop
      </button>
    </div>
  )
}
