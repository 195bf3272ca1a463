import type { DatabaseSync } from 'node:sqlite'
import type { Product } from '../wire.ts'

export function listProducts(db: DatabaseSync): Product[] {
  const rows = db.prepare('select id, name, price, currency, stock from products order by rowid').all()
  return rows.map(({ id, name, price, currency, stock }) => ({
    id: String(id),
    name: String(name),
    price: Number(price),
    currency: String(currency),
    stock: Number(stock),
  }))
}
