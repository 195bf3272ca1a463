import { testOverDialog } from '../test-support/testOverDialog.tsx'
import { ReactAriaDialog } from './ReactAriaDialog.tsx'

testOverDialog('React Aria', ReactAriaDialog)
