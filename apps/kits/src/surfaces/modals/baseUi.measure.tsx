import { baseUi } from '../contenders/baseUi.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(baseUi)
