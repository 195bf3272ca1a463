import { Toaster, toast } from 'sonner'
import { onTestFinished } from 'vitest'
import { type Contender, sentence, step } from '../Contender.ts'

export const sonnerToaster: Contender = {
  name: 'sonner',
  Host: () => <Toaster />,
  fail: (retry) => {
    toast.error(sentence, { action: { label: step, onClick: retry } })
    onTestFinished(() => void toast.dismiss())
  },
  hotkey: '{Alt>}t{/Alt}',
}
