import { useContext } from 'react'
import { expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { FaultkitProvider } from './FaultkitProvider.tsx'
import { WordsContext } from './wordsContext.ts'

test('a second copy of the kit reads the same provider', async () => {
  const copy: typeof import('./wordsContext.ts') = await import('./wordsContext.ts?copy' as string)
  expect(copy).not.toBe(await import('./wordsContext.ts'))
  const labels = { email: 'work address' }
  const { result } = await renderHook(() => useContext(copy.WordsContext), {
    wrapper: ({ children }) => <FaultkitProvider labels={labels}>{children}</FaultkitProvider>,
  })
  expect(result.current.labels).toEqual(labels)
  expect(copy.WordsContext).toBe(WordsContext)
})
