// What an app styles by is public: the README names every part, and no component has one that it does not name.
import { publishError } from '@faultkit/core'
import type { ReactElement } from 'react'
import { expect, it, onTestFinished } from 'vitest'
import { render } from 'vitest-browser-react'
import readme from '../README.md?raw'
import { BulkResult } from './bulk-result/BulkResult.tsx'
import { OutcomeNotice } from './index.ts'
import { failedRead, failure } from './test-support/failure.ts'
import { Gallery } from './test-support/Gallery.tsx'

const listed = readme.split('\n').filter((line) => line.startsWith('- of '))
const partsInReadme = new Set(listed.flatMap((line) => [...line.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)))
const tonesInReadme = new Set(/`data-tone` \(([^)]*)\)/s.exec(readme)?.[1]?.match(/[a-z]+/g))

const valuesOf = (name: string): ReadonlySet<string> =>
  new Set([...document.querySelectorAll(`[data-${name}]`)].map((element) => element.getAttribute(`data-${name}`) ?? ''))

it('every part and tone of every component has a name that the readme promises', async () => {
  const reasons = ['503-read', 'forbidden'].map((name) => ({ label: name, error: failure('sweet-spot', name) }))
  const draw = (outcome: ReactElement) => (
    <>
      <Gallery />
      <BulkResult items={reasons} />
      {outcome}
    </>
  )
  const lost = failure('spotflow', 'connection-with-key')
  const screen = await render(draw(<OutcomeNotice error={lost} state="indeterminate" />))
  await screen.rerender(draw(<OutcomeNotice error={null} state="succeeded" />))
  onTestFinished(publishError(failedRead('/prices')))
  await expect.poll(() => document.querySelector('[data-part="count"]')).not.toBeNull()
  expect(valuesOf('part')).toEqual(partsInReadme)
  expect(valuesOf('tone')).toEqual(tonesInReadme)
})
