import { publishError } from '@faultkit/core'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { refusedWrite } from '../test-support/failure.ts'
import { ErrorToaster } from './ErrorToaster.tsx'

it('a toaster on a server holds nothing for the next page', async () => {
  const withdraw = publishError(refusedWrite('/orders'))
  await new Promise((done) => setTimeout(done, 20))
  expect(renderToString(<ErrorToaster />)).toBe('')
  expect(Object.getOwnPropertySymbols(globalThis).map(String)).not.toContain('Symbol(faultkit.incidents)')
  withdraw()
})
