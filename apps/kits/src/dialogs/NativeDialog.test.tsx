import { testOverDialog } from '../test-support/testOverDialog.tsx'
import { NativeDialog } from './NativeDialog.tsx'

testOverDialog('native <dialog>', NativeDialog)
