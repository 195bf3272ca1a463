import { useSyncExternalStore } from 'react'

export type Route = { page: 'shop' } | { page: 'orders' } | { page: 'pay'; orderId: string }

const parseHash = (hash: string): Route => {
  const [page, orderId] = hash.replace(/^#\//, '').split('/')
  if (page === 'orders') return { page }
  if (page === 'pay' && orderId) return { page, orderId: decodeURIComponent(orderId) }
  return { page: 'shop' }
}

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
// Other hashes are places on the page (a skip link, a link of the error summary), not pages.
let current = location.hash
const readHash = () => {
  if (location.hash === '' || location.hash.startsWith('#/')) current = location.hash
  return current
}

/** The page that the address names; three routes need no library. */
export const useRoute = (): Route => parseHash(useSyncExternalStore(subscribe, readHash))

export const hrefTo = (route: Route): string =>
  route.page === 'pay' ? `#/pay/${encodeURIComponent(route.orderId)}` : route.page === 'orders' ? '#/orders' : '#/'

export const goTo = (route: Route): void => {
  location.hash = hrefTo(route)
}
