import type { Bag } from '../../base/safe.ts'
import { parseFieldPath } from '../../fieldPath.ts'
import type { Issue } from '../../types.ts'

const ownWording =
  /^(?:(?:each value in|nested property|property) )?([a-z_$][\w$]{0,60}(?:\.[\w$]{1,60}){0,10}) (?:must (?:not )?(?:be|match|contain|have|start with|end with)|should (?:not )?(?:be|exist))\b/
const nobody = /^(?:you|we|it|this|that|there|they|one|all|both|value|nested|property)$/

/** Whether a reply is NestJS's own: sentences in a list under `message`, the status beside it. */
export const isNest = ({ message, statusCode }: Bag): boolean =>
  typeof statusCode === 'number' && Array.isArray(message)

/** class-validator's own sentences begin with the property, `items.0.price must not be less than 1`: its only trace in NestJS. */
export function withSubject(issue: Issue): Issue {
  const name = issue.path.length > 0 ? undefined : ownWording.exec(issue.message)?.[1]
  return name === undefined || nobody.test(name) ? issue : { ...issue, path: parseFieldPath(name) }
}
