import { reactAria } from '../contenders/reactAria.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(reactAria)
