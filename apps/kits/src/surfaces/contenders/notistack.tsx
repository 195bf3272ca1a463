import { closeSnackbar, enqueueSnackbar, SnackbarProvider } from 'notistack'
import { type Contender, sentence, step } from '../Contender.ts'

export const notistack: Contender = {
  name: 'notistack',
  Host: () => <SnackbarProvider />,
  fail: (retry, stays) => {
    const action = (
      <button type="button" onClick={retry}>
        {step}
      </button>
    )
    enqueueSnackbar(sentence, { variant: 'error', action, persist: stays })
    return () => closeSnackbar()
  },
}
