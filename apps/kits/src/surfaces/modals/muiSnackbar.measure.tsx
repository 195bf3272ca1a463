import { muiSnackbar } from '../contenders/muiSnackbar.tsx'
import { measureOverModals } from '../measureOverModals.tsx'

measureOverModals(muiSnackbar)
