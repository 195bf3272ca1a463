import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../database.ts'
import type { Product } from '../wire.ts'

const goods: Product[] = [
  { id: 'walnut-board', name: 'Walnut chopping board', price: 6400, currency: 'EUR', stock: 8 },
  { id: 'linen-apron', name: 'Linen apron, moss', price: 4900, currency: 'EUR', stock: 14 },
  { id: 'stoneware-mug', name: 'Stoneware mug, oat glaze', price: 2200, currency: 'EUR', stock: 30 },
  { id: 'olive-spoon', name: 'Olive-wood spoon', price: 1450, currency: 'EUR', stock: 42 },
  { id: 'tea-towels', name: 'Cotton tea towels, set of 3', price: 2600, currency: 'EUR', stock: 21 },
  { id: 'beeswax-candles', name: 'Beeswax candles, pair', price: 1800, currency: 'EUR', stock: 3 },
]

const hour = 3_600_000
const past = [
  { name: 'Ines Falk', email: 'ines@falk.example', hours: 74, status: 'paid', items: [['stoneware-mug', 4]] },
  {
    name: 'Tom Adeyemi',
    email: 'tom@adeyemi.example',
    hours: 27,
    status: 'paid',
    items: [
      ['walnut-board', 1],
      ['olive-spoon', 2],
    ],
  },
  { name: 'Mira Novak', email: 'mira@novak.example', hours: 3, status: 'unpaid', items: [['linen-apron', 1]] },
] as const

/** Fills an empty database with goods and a few orders of the last days. */
export function seed(db: DatabaseSync, now: number = Date.now()): void {
  const product = db.prepare('insert into products values (?, ?, ?, ?, ?)')
  inTransaction(db, () => {
    for (const { id, name, price, currency, stock } of goods) product.run(id, name, price, currency, stock)
    for (const [at, order] of past.entries()) addOrder(db, `ord_seed_${at + 1}`, order, now)
  })
}

function addOrder(db: DatabaseSync, id: string, order: (typeof past)[number], now: number): void {
  const items = order.items.map(([sku, quantity]) => ({ sku, quantity, price: priceOf(sku) }))
  const total = items.reduce((sum, { quantity, price }) => sum + quantity * price, 0)
  const created = new Date(now - order.hours * hour).toISOString()
  const address = JSON.stringify({ line1: 'Hafenstrasse 12', city: 'Hamburg', postcode: '20457', country: 'DE' })
  db.prepare('insert into orders values (?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    order.email,
    order.name,
    address,
    total,
    'EUR',
    order.status,
    created,
  )
  const item = db.prepare('insert into order_items values (?, ?, ?, ?, ?)')
  for (const [position, { sku, quantity, price }] of items.entries()) item.run(id, position, sku, quantity, price)
}

function priceOf(sku: string): number {
  return goods.find(({ id }) => id === sku)?.price ?? 0
}
