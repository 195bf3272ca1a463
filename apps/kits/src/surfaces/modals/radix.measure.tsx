import { radix } from '../contenders/radix.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(radix)
