import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { newId } from '../id.ts'
import { type Problem, wrong } from '../problem.ts'
import type { Order, OrderItem } from '../wire.ts'
import type { OrderBody } from './orderBody.ts'

type Row = Record<string, SQLOutputValue>

const coupons: Record<string, number> = { SPRING10: 0.1, WELCOME5: 0.05 }
const columns = 'id, email, name, total, currency, status, created'

export function listOrders(db: DatabaseSync): Order[] {
  const rows = db.prepare(`select ${columns} from orders order by created desc, id desc limit 100`).all()
  return rows.map((row) => toOrder(db, row))
}

/** The order that this idempotency key made, if it made one. */
export function findOrderOfKey(db: DatabaseSync, key: string): Order | undefined {
  const made = "select json_extract(body, '$.id') as id from idempotency_keys where key = ? and status = 201"
  const id = db.prepare(made).get(key)?.id
  return id === undefined ? undefined : findOrder(db, String(id))
}

export function findOrder(db: DatabaseSync, id: string): Order | undefined {
  const row = db.prepare(`select ${columns} from orders where id = ?`).get(id)
  return row && toOrder(db, row)
}

/** What the schema cannot know: goods, stock and coupons. */
export function checkOrder(db: DatabaseSync, { items, coupon }: OrderBody): Problem | undefined {
  const product = db.prepare('select stock from products where id = ?')
  const taken = new Map<string, number>()
  for (const [row, { sku, quantity }] of items.entries()) {
    const found = product.get(sku)
    if (!found) return wrong(`items[${row}][sku]`, 'must be one of our products')
    const left = Number(found.stock) - (taken.get(sku) ?? 0)
    if (quantity > left)
      return wrong(`items[${row}][quantity]`, left > 0 ? `must be at most ${left}` : 'is more than we have')
    taken.set(sku, (taken.get(sku) ?? 0) + quantity)
  }
  return discountOf(coupon) === undefined ? wrong('coupon', 'must be a current coupon code') : undefined
}

/** Stores a checked order and takes its goods from the stock. To be called in a transaction. */
export function createOrder(db: DatabaseSync, body: OrderBody): Order {
  const items = body.items.map(({ sku, quantity }) => ({ sku, quantity, price: takeFromStock(db, sku, quantity) }))
  const full = items.reduce((sum, { quantity, price }) => sum + quantity * price, 0)
  const order: Order = {
    id: newId('ord'),
    email: body.email,
    name: body.name,
    total: Math.round(full * (1 - (discountOf(body.coupon) ?? 0))),
    currency: 'EUR',
    status: 'unpaid',
    created: new Date().toISOString(),
    items,
  }
  insert(db, order, body.address)
  return order
}

export function markPaid(db: DatabaseSync, id: string): void {
  db.prepare("update orders set status = 'paid' where id = ?").run(id)
}

function takeFromStock(db: DatabaseSync, sku: string, quantity: number): number {
  db.prepare('update products set stock = stock - ? where id = ?').run(quantity, sku)
  return Number(db.prepare('select price from products where id = ?').get(sku)?.price)
}

function insert(db: DatabaseSync, order: Order, address: OrderBody['address']): void {
  const { id, email, name, total, currency, status, created } = order
  db.prepare('insert into orders values (?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    email,
    name,
    JSON.stringify(address),
    total,
    currency,
    status,
    created,
  )
  const add = db.prepare('insert into order_items values (?, ?, ?, ?, ?)')
  for (const [at, { sku, quantity, price }] of order.items.entries()) add.run(id, at, sku, quantity, price)
}

function discountOf(coupon: string | undefined): number | undefined {
  if (!coupon) return 0
  const code = coupon.toUpperCase()
  return Object.hasOwn(coupons, code) ? coupons[code] : undefined
}

function toOrder(db: DatabaseSync, row: Row): Order {
  const items = db.prepare('select sku, quantity, price from order_items where order_id = ? order by position')
  return {
    id: String(row.id),
    email: String(row.email),
    name: String(row.name),
    total: Number(row.total),
    currency: String(row.currency),
    status: row.status === 'paid' ? 'paid' : 'unpaid',
    created: String(row.created),
    items: items.all(String(row.id)).map(toItem),
  }
}

function toItem({ sku, quantity, price }: Row): OrderItem {
  return { sku: String(sku), quantity: Number(quantity), price: Number(price) }
}
