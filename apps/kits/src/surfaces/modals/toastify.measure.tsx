import { toastify } from '../contenders/toastify.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(toastify)
