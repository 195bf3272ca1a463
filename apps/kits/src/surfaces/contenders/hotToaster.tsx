import { Toaster, toast } from 'react-hot-toast'
import { onTestFinished } from 'vitest'
import { type Contender, sentence, step } from '../Contender.ts'

export const hotToaster: Contender = {
  name: 'react-hot-toast',
  Host: () => <Toaster />,
  fail: (retry) => {
    const draw = (
      <span>
        {sentence}{' '}
        <button type="button" onClick={retry}>
          {step}
        </button>
      </span>
    )
    toast.error(draw)
    onTestFinished(() => toast.remove())
  },
}
