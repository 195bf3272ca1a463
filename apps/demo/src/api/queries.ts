import { queryOptions } from '@tanstack/react-query'
import { sweetSpot } from './sweetSpot.ts'
import type { Customer, Order, Product } from './types.ts'

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: async ({ signal }) => (await sweetSpot<{ data: Product[] }>('/v1/products', { signal })).data,
})

export const customersQuery = queryOptions({
  queryKey: ['customers'],
  queryFn: async ({ signal }) => (await sweetSpot<{ data: Customer[] }>('/v1/customers', { signal })).data,
})

export const ordersQuery = queryOptions({
  queryKey: ['orders'],
  queryFn: async ({ signal }) => (await sweetSpot<{ data: Order[] }>('/v1/orders', { signal })).data,
})

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['orders', id],
    queryFn: ({ signal }) => sweetSpot<Order>(`/v1/orders/${id}`, { signal }),
  })
