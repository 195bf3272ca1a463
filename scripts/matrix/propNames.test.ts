import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { propNames } from './propNames.ts'

const props = propNames(fileURLToPath(new URL('../../packages/ui/src', import.meta.url)))

it('props are found in interfaces, in what they extend and in unions', () => {
  expect(props.get('ErrorBanner')).toEqual(['error', 'onRetry', 'render'])
  expect(props.get('ErrorSummary')).toEqual(expect.arrayContaining(['error', 'errors', 'headingLevel', 'render']))
})

it.each(['ErrorToaster', 'FieldMessage', 'OutcomeNotice', 'RetryNotice', 'SessionNotice', 'BulkResult'])(
  '%s has props to look for',
  (name) => {
    expect(props.get(name)?.length).toBeGreaterThan(0)
  },
)
