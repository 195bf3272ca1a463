import { testOverDialog } from '../test-support/testOverDialog.tsx'
import { RadixDialog } from './RadixDialog.tsx'

testOverDialog('Radix', RadixDialog)
