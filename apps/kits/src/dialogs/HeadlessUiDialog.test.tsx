import { testOverDialog } from '../test-support/testOverDialog.tsx'
import { HeadlessUiDialog } from './HeadlessUiDialog.tsx'

testOverDialog('Headless UI', HeadlessUiDialog)
