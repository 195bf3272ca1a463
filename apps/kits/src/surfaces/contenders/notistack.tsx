import { closeSnackbar, enqueueSnackbar, SnackbarProvider } from 'notistack'
import { onTestFinished } from 'vitest'
import { type Contender, sentence, step } from '../Contender.ts'

export const notistack: Contender = {
  name: 'notistack',
  Host: () => <SnackbarProvider />,
  fail: (retry) => {
    const action = (
      <button type="button" onClick={retry}>
        {step}
      </button>
    )
    enqueueSnackbar(sentence, { variant: 'error', action })
    onTestFinished(() => closeSnackbar())
  },
}
