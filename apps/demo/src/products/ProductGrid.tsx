import { useRetryState } from '@faultkit/react-query'
import { RetryNotice } from '@faultkit/ui'
import { useQuery } from '@tanstack/react-query'
import { money } from '../api/money.ts'
import { productsQuery } from '../api/queries.ts'
import type { Product } from '../api/types.ts'
import { Icon } from '../shell/Icon.tsx'
import { ProductPicture } from './ProductPicture.tsx'

function ProductTile({ product, onAdd }: { product: Product; onAdd: () => void }) {
  return (
    <li className="product">
      <div className="product-picture">
        <ProductPicture sku={product.id} />
        <button type="button" className="button round" aria-label={`Add ${product.name}`} onClick={onAdd}>
          <Icon name="plus" />
        </button>
      </div>
      <h3>{product.name}</h3>
      <p>{money(product.price, product.currency)}</p>
    </li>
  )
}

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f']

export function ProductGrid({ onAdd }: { onAdd: (product: Product) => void }) {
  const query = useQuery(productsQuery)
  const retry = useRetryState(productsQuery)
  return (
    <section aria-labelledby="goods">
      <h2 id="goods">On the shelves</h2>
      <RetryNotice {...retry} />
      {query.data ? (
        <ul className="products">
          {query.data.map((product) => (
            <ProductTile key={product.id} product={product} onAdd={() => onAdd(product)} />
          ))}
        </ul>
      ) : (
        query.isPending &&
        retry.phase === 'idle' && (
          <div className="products" aria-hidden="true">
            {placeholders.map((key) => (
              <div key={key} className="product waiting" />
            ))}
          </div>
        )
      )}
    </section>
  )
}
