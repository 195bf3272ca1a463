import { parseError, readResponse } from '@faultkit/core'
import { type BulkItem, BulkResult } from '@faultkit/ui/bulk-result'
import { type ReactElement, useState } from 'react'
import { useAnswer } from '../parts/LiveWires.tsx'

const names = ['Oolong, 100 g', 'Sencha, 50 g', 'Teapot, 0.8 l', 'Matcha whisk', 'Rooibos, 250 g', 'Two mugs']
/** Turned away the first time, as too many at once. */
const turnedAway = ['Sencha, 50 g', 'Matcha whisk']

async function save(answer: ReturnType<typeof useAnswer>, label: string, isFirst: boolean): Promise<BulkItem> {
  const isTurnedAway = isFirst && turnedAway.includes(label)
  const reply = isTurnedAway ? answer('spotflow', 'rate-limit') : answer('sweet-spot', 'success')
  try {
    await readResponse(reply, { method: 'PUT' })
    return { label }
  } catch (error) {
    return { label, error: parseError(error) }
  }
}

/** Six products saved at once, each by a request of its own; two fail, and only those are sent again. */
export function BulkSave(): ReactElement {
  const [items, setItems] = useState<readonly BulkItem[]>([])
  const answer = useAnswer('PUT')
  const [isBusy, setIsBusy] = useState(false)
  const send = async (wanted: readonly string[], isFirst: boolean): Promise<void> => {
    setIsBusy(true)
    const saved = await Promise.all(wanted.map((label) => save(answer, label, isFirst)))
    setItems((before) =>
      isFirst ? saved : before.map((item) => saved.find(({ label }) => label === item.label) ?? item),
    )
    setIsBusy(false)
  }
  const isDone = items.length > 0 && items.every(({ error }) => !error)
  return (
    <div className="book-form">
      <BulkResult
        items={items}
        subject="products"
        onRetry={(failed) =>
          void send(
            failed.flatMap((at) => items[at]?.label ?? []),
            false,
          )
        }
      />
      {isDone ? (
        <p>All six products are saved.</p>
      ) : (
        <button type="button" disabled={isBusy} onClick={() => void send(names, true)}>
          {isBusy ? 'Saving…' : 'Save six products'}
        </button>
      )}
    </div>
  )
}
