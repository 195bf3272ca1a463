import { Toast } from '@base-ui/react/toast'
import type { ReactElement } from 'react'
import { type Contender, sentence, step } from '../Contender.ts'

const manager = Toast.createToastManager()

function List(): ReactElement[] {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast}>
      <Toast.Content>
        <Toast.Title />
        <Toast.Action />
        <Toast.Close>Close</Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}

export const baseUi: Contender = {
  name: 'Base UI',
  Host: () => (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  ),
  fail: (retry, stays) => {
    const actionProps = { children: step, onClick: retry }
    const id = manager.add({ title: sentence, actionProps, ...(stays && { timeout: 0 }) })
    return () => manager.close(id)
  },
  hotkey: '{F6}',
}
