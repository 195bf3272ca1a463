import { Toaster, toast } from 'sonner'
import { type Contender, sentence, step } from '../Contender.ts'

export const sonnerToaster: Contender = {
  name: 'sonner',
  Host: () => <Toaster />,
  fail: (retry, stays) => {
    const action = { label: step, onClick: retry }
    toast.error(sentence, { action, ...(stays && { duration: Number.POSITIVE_INFINITY }) })
    return () => void toast.dismiss()
  },
  hotkey: '{Alt>}t{/Alt}',
}
