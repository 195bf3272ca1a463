// What travels between the page and the demo's servers. Types only: the page may import them.

export type ApiName = 'sweetspot' | 'spotflow'

export interface Product {
  id: string
  name: string
  /** Minor units (cents). */
  price: number
  currency: string
  stock: number
}

export interface OrderItem {
  sku: string
  quantity: number
  /** Minor units, for one. */
  price: number
}

export interface Order {
  id: string
  email: string
  name: string
  /** Minor units. */
  total: number
  currency: string
  status: 'unpaid' | 'paid'
  /** ISO 8601. */
  created: string
  items: OrderItem[]
}

export interface Customer {
  id: string
  email: string
  name: string
  /** ISO 8601. */
  created: string
}

/** A 200 may carry one that failed: the data decides, not the status. */
export interface Charge {
  id: string
  orderId: string
  /** Minor units. */
  amount: number
  currency: string
  status: 'succeeded' | 'failed' | 'pending'
  failure?: { code: string; message: string }
}

export interface FaultInfo {
  id: string
  target: ApiName
  title: string
  explanation: string
}

/** A fault that waits for its next request. */
export interface ArmedFault {
  target: ApiName
  fault: string
  /** How many requests it still takes; -1 = until cleared. */
  times: number
  match?: 'GET' | 'POST'
}

/** What GET and PUT /shop/faults answer. */
export interface FaultsState {
  current: Record<ApiName, ArmedFault | null>
  faults: FaultInfo[]
}

/** One request as an API server saw it. */
export interface LogEntry {
  id: number
  /** Epoch ms. */
  at: number
  api: ApiName
  method: string
  path: string
  /** 0 = the socket was closed without an answer. */
  status: number
  requestId: string
  idempotencyKey?: string
  fault?: string
}

export interface ShopConfig {
  shopName: string
  sweetSpot: string
  /** May be public: it can only do what a customer may do. */
  sweetSpotKey: string
  currency: string
}
