import { faultkit } from '../contenders/faultkit.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(faultkit)
