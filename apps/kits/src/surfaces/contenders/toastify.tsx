import { ToastContainer, toast } from 'react-toastify'
import { type Contender, sentence, step } from '../Contender.ts'

export const toastify: Contender = {
  name: 'react-toastify',
  Host: () => <ToastContainer />,
  fail: (retry, stays) => {
    toast.error(
      <span>
        {sentence}{' '}
        <button type="button" onClick={retry}>
          {step}
        </button>
      </span>,
      stays ? { autoClose: false } : {},
    )
    return () => toast.dismiss()
  },
  hotkey: '{Alt>}t{/Alt}',
}
