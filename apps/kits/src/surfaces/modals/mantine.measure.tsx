import { mantine } from '../contenders/mantine.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(mantine)
