import type { ApiError } from '@faultkit/core'
import { Fragment, type ReactElement } from 'react'

const wait = ({ retry: { afterMs } }: ApiError): string => (afterMs === undefined ? '' : `, not before ${afterMs} ms`)

const rowsOf = (error: ApiError): readonly (readonly [string, string | undefined])[] => [
  ['kind', error.kind],
  ['outcome', error.outcome],
  ['retry', `${error.retry.verdict}${wait(error)}`],
  ['type', error.type],
  ['code', error.code],
  ...error.issues.map(
    ({ path, code }) => ['issue', [path.join(' › ') || 'whole request', code].filter(Boolean).join(': ')] as const,
  ),
  ['requestId', error.requestId],
  ['docUrl', error.docUrl],
  ['dialect', error.dialect],
]

/** The facts of an error, and why it may or may not be repeated. */
export function Reading({ error }: { error: ApiError | undefined }): ReactElement {
  if (!error) return <p className="book-quiet">A true success: there is no error.</p>
  return (
    <>
      <dl className="book-facts">
        {rowsOf(error).map(
          ([name, value], index) =>
            value && (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one error never move, and issues may be equal
              <Fragment key={index}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </dl>
      <p className="book-quiet">{error.retry.reason}</p>
    </>
  )
}
