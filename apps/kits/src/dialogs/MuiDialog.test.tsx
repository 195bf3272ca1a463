import { testOverDialog } from '../test-support/testOverDialog.tsx'
import { MuiDialog } from './MuiDialog.tsx'

testOverDialog('MUI', MuiDialog)
