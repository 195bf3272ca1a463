import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { type Contender, sentence, step } from '../Contender.ts'

const queue = new ToastQueue<{ retry: () => void }>()

export const reactAria: Contender = {
  name: 'React Aria',
  Host: () => (
    <ToastRegion queue={queue} className="toasts">
      {({ toast }) => (
        <Toast toast={toast}>
          <ToastContent>
            <Text slot="title">{sentence}</Text>
          </ToastContent>
          <Button onPress={toast.content.retry}>{step}</Button>
          <Button slot="close">Close</Button>
        </Toast>
      )}
    </ToastRegion>
  ),
  fail: (retry) => {
    const key = queue.add({ retry })
    return () => queue.close(key)
  },
  hotkey: '{F6}',
}
