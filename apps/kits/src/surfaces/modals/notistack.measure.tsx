import { notistack } from '../contenders/notistack.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(notistack)
