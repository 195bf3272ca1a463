import { hotToaster } from '../contenders/hotToaster.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(hotToaster)
