import { useServerErrors } from '@faultkit/react-hook-form'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { type UseFieldArrayReturn, type UseFormReturn, useFieldArray, useForm } from 'react-hook-form'
import { collect } from './collect.ts'
import { refusal } from './contenders/faultkit.tsx'
import { tick } from './tick.ts'
import type { Hostile } from './types.ts'

interface Order {
  items: { price: string }[]
}
interface Handles {
  apply: (error: unknown) => void
  form: UseFormReturn<Order>
  items: UseFieldArrayReturn<Order, 'items'>
}

function Rows({ on }: { on: Partial<Handles> }): ReactElement {
  const form = useForm<Order>({ defaultValues: { items: [{ price: '1' }] } })
  const { apply } = useServerErrors(form)
  const items = useFieldArray({ control: form.control, name: 'items' })
  // Read, as a form that shows its errors does.
  void form.formState.errors
  Object.assign(on, { apply, form, items })
  return (
    <form>
      {items.fields.map((row, index) => (
        <input key={String(Reflect.get(row, 'key') ?? row.id)} {...form.register(`items.${index}.price`)} />
      ))}
    </form>
  )
}

const heap = (): number => Number(Reflect.get(Object(Reflect.get(performance, 'memory')), 'usedJSHeapSize'))

/** A complaint about one row far outside, then a new row: what that row costs. The cheapest of five. */
export async function hostile(way: 'kit' | 'loop', index: number): Promise<Hostile> {
  const on: Partial<Handles> = {}
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  root.render(<Rows on={on} />)
  await tick(3)
  const { apply, form } = on as Handles
  const append = async (): Promise<{ ms: number; bytes: number }> => {
    collect()
    const [start, before] = [performance.now(), heap()]
    on.items?.append({ price: '2' })
    const [ms, bytes] = [performance.now() - start, heap() - before]
    await tick(3)
    return { ms, bytes }
  }
  await append()
  const name = `items.${index}.price` as const
  if (way === 'kit') apply(refusal({ [name]: 'No such row.' }))
  else form.setError(name, { type: 'server', message: 'No such row.' })
  await tick(3)
  const costs = []
  for (let round = 0; round < (way === 'kit' ? 5 : 1); round += 1) costs.push(await append())
  root.unmount()
  return {
    index,
    ms: Math.min(...costs.map(({ ms }) => ms)),
    bytes: Math.max(0, Math.min(...costs.map(({ bytes }) => bytes))),
  }
}
