import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import { type ReactElement, useSyncExternalStore } from 'react'
import { type Contender, sentence, step } from '../Contender.ts'

let current: (() => void) | undefined
const listeners = new Set<() => void>()
const set = (retry: (() => void) | undefined): void => {
  current = retry
  for (const hear of listeners) hear()
}
const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

function Host(): ReactElement {
  const retry = useSyncExternalStore(subscribe, () => current)
  const action = (
    <Button color="inherit" onClick={retry}>
      {step}
    </Button>
  )
  return <Snackbar open={retry !== undefined} message={sentence} action={action} autoHideDuration={null} />
}

export const muiSnackbar: Contender = {
  name: 'MUI Snackbar',
  Host,
  fail: (retry) => {
    set(retry)
    return () => set(undefined)
  },
}
