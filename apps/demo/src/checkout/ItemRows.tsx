import type { ServerErrors } from '@faultkit/react-hook-form'
import { FieldMessage } from '@faultkit/ui'
import { type Control, type FieldArrayWithId, useWatch } from 'react-hook-form'
import { money } from '../api/money.ts'
import type { Checkout, Product } from '../api/types.ts'
import { ProductPicture } from '../products/ProductPicture.tsx'
import { Icon } from '../shell/Icon.tsx'

interface RowProps {
  errors: ServerErrors<Checkout>
  control: Control<Checkout>
  index: number
  products: readonly Product[]
  onRemove: () => void
}

function ItemRow({ errors, control, index, products, onRemove }: RowProps) {
  const { sku, quantity } = useWatch({ control, name: `items.${index}` }) ?? { sku: '', quantity: 0 }
  const product = products.find(({ id }) => id === sku)
  const name = product?.name ?? `row ${index + 1}`
  return (
    <li className="item">
      <ProductPicture sku={sku} />
      <div className="field item-product">
        <label htmlFor={`item-${index}-sku`}>Product</label>
        <select id={`item-${index}-sku`} {...errors.register(`items.${index}.sku`)}>
          <option value="">Choose a product</option>
          {products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <FieldMessage errors={errors} name={`items.${index}.sku`} />
      </div>
      <div className="field item-quantity">
        <label htmlFor={`item-${index}-quantity`}>Quantity</label>
        <input
          id={`item-${index}-quantity`}
          type="number"
          inputMode="numeric"
          {...errors.register(`items.${index}.quantity`, { valueAsNumber: true })}
        />
        <FieldMessage errors={errors} name={`items.${index}.quantity`} />
      </div>
      <p className="item-price">{product && money(product.price * (quantity || 0), product.currency)}</p>
      <button type="button" className="button bare" aria-label={`Remove ${name}`} onClick={onRemove}>
        <Icon name="cross" />
      </button>
    </li>
  )
}

interface RowsProps extends Omit<RowProps, 'index' | 'onRemove'> {
  rows: readonly FieldArrayWithId<Checkout, 'items'>[]
  onAdd: () => void
  onRemove: (index: number) => void
}

export function ItemRows({ rows, onAdd, onRemove, ...rest }: RowsProps) {
  return (
    <fieldset className="items">
      <legend>What you are ordering</legend>
      {rows.length === 0 && <p className="hint">Nothing yet. Add something from the shelves above.</p>}
      <ul>
        {rows.map(({ id }, index) => (
          <ItemRow key={id} index={index} onRemove={() => onRemove(index)} {...rest} />
        ))}
      </ul>
      <FieldMessage errors={rest.errors} name="items" />
      <button type="button" className="button quiet" onClick={onAdd}>
        <Icon name="plus" />
        Add a row
      </button>
    </fieldset>
  )
}
