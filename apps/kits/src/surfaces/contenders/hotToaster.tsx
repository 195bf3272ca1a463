import { Toaster, toast } from 'react-hot-toast'
import { type Contender, sentence, step } from '../Contender.ts'

export const hotToaster: Contender = {
  name: 'react-hot-toast',
  Host: () => <Toaster />,
  fail: (retry, stays) => {
    const draw = (
      <span>
        {sentence}{' '}
        <button type="button" onClick={retry}>
          {step}
        </button>
      </span>
    )
    toast.error(draw, stays ? { duration: Number.POSITIVE_INFINITY } : {})
    return () => toast.remove()
  },
}
