import type { DatabaseSync } from 'node:sqlite'
import { newId } from '../id.ts'
import type { Customer } from '../wire.ts'

export function listCustomers(db: DatabaseSync): Customer[] {
  const rows = db.prepare('select id, email, name, created from customers order by created desc limit 100').all()
  return rows.map(({ id, email, name, created }) => ({
    id: String(id),
    email: String(email),
    name: String(name),
    created: String(created),
  }))
}

export function createCustomer(db: DatabaseSync, { email, name }: { email: string; name: string }): Customer {
  const customer: Customer = { id: newId('cus'), email, name, created: new Date().toISOString() }
  db.prepare('insert into customers values (?, ?, ?, ?)').run(customer.id, email, name, customer.created)
  return customer
}
