import { publishError } from '@faultkit/core'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { pageIncidents } from './pageIncidents.ts'
import { unavailable } from './test-support/failure.ts'
import { useFirstToaster } from './useFirstToaster.ts'
import { useIncidents } from './useIncidents.ts'

function Toaster() {
  const { incidents } = useIncidents()
  return `${incidents.length} ${useFirstToaster()}`
}

const held = () => Object.getOwnPropertySymbols(globalThis).map(String)

test('on a server nothing is held from one page to the next', async () => {
  expect(renderToString(<Toaster />)).toBe('0 false')
  const withdraw = publishError(unavailable())
  await new Promise((done) => setTimeout(done, 20))
  expect(renderToString(<Toaster />)).toBe('0 false')
  expect(pageIncidents()).not.toBe(pageIncidents())
  expect(held()).not.toContain('Symbol(faultkit.incidents)')
  expect(held()).not.toContain('Symbol(faultkit.toasters)')
  withdraw()
})
