import { type Fault, faults as table } from './faults.ts'
import type { ApiName, ArmedFault, FaultsState } from './wire.ts'

/** What goes wrong next, one fault for each API. */
export interface Faults {
  readonly arm: (fault: ArmedFault) => void
  readonly disarm: (target: ApiName) => void
  /** The fault that this request meets, if any; counted down. */
  readonly take: (api: ApiName, method: string, stage: Fault['stage']) => Fault | undefined
  readonly state: () => FaultsState
  readonly clear: () => void
}

export function findFault(target: ApiName, id: string): Fault | undefined {
  return table.find((fault) => fault.target === target && fault.id === id)
}

export function createFaults(): Faults {
  const current: Record<ApiName, ArmedFault | null> = { sweetspot: null, spotflow: null }
  const countDown = (armed: ArmedFault): void => {
    if (armed.times < 0) return
    current[armed.target] = armed.times > 1 ? { ...armed, times: armed.times - 1 } : null
  }
  return {
    arm: (fault) => {
      current[fault.target] = fault
    },
    disarm: (target) => {
      current[target] = null
    },
    take: (api, method, stage) => {
      const armed = current[api]
      const fault = armed ? findFault(api, armed.fault) : undefined
      if (!armed || fault?.stage !== stage || !meets(armed.match ?? fault.method, method)) return undefined
      countDown(armed)
      return fault
    },
    state: () => ({ current: { ...current }, faults: table.map(describe) }),
    clear: () => {
      current.sweetspot = null
      current.spotflow = null
    },
  }
}

function meets(wanted: string | undefined, method: string): boolean {
  return wanted === undefined || wanted === method
}

function describe({ id, target, title, explanation }: Fault): FaultsState['faults'][number] {
  return { id, target, title, explanation }
}
