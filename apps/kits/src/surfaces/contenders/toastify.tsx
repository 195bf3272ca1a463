import { ToastContainer, toast } from 'react-toastify'
import { onTestFinished } from 'vitest'
import { type Contender, sentence, step } from '../Contender.ts'

export const toastify: Contender = {
  name: 'react-toastify',
  Host: () => <ToastContainer />,
  fail: (retry) => {
    toast.error(
      <span>
        {sentence}{' '}
        <button type="button" onClick={retry}>
          {step}
        </button>
      </span>,
    )
    onTestFinished(() => toast.dismiss())
  },
  hotkey: '{Alt>}t{/Alt}',
}
