import { testOverDialog } from '../test-support/testOverDialog.tsx'
import { BaseUiDialog } from './BaseUiDialog.tsx'

testOverDialog('Base UI', BaseUiDialog)
