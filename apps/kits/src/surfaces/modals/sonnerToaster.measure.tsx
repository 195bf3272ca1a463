import { sonnerToaster } from '../contenders/sonnerToaster.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(sonnerToaster)
