import { type ApiError, isApiError } from '@faultkit/core'
import type { Decorator } from '@storybook/react-vite'
import { nameOf } from '../parts/fieldErrorSource.ts'
import { errorsOf } from '../parts/ReplyForm.tsx'
import { wireOf } from '../parts/replies.ts'
import { likeIn } from './likeIn.ts'

interface Args {
  error?: unknown
  errors?: unknown
  name?: unknown
}

const sourceError = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'function'
    ? value.error()
    : undefined

// Only what came over a wire can come over another one.
const isFromWire = (error: unknown): error is ApiError => isApiError(error) && wireOf(error) !== undefined

const fieldsOf = (error: ApiError, { name }: Args): Args => {
  const [issue] = error.issues
  return { errors: errorsOf(error), ...(name !== undefined && issue && { name: nameOf(issue) }) }
}

function translated(args: Args, family: string): Args {
  const inForm = sourceError(args.errors)
  return {
    ...(isFromWire(args.error) && { error: likeIn(family, args.error) }),
    ...(isFromWire(inForm) && fieldsOf(likeIn(family, inForm), args)),
  }
}

/** Tells a story's error in another API's words: the toolbar's "dialect of the wire". */
export const withDialect: Decorator = (Story, { args, globals: { dialect } }) =>
  typeof dialect !== 'string' || dialect === 'story' ? (
    <Story />
  ) : (
    <Story args={{ ...args, ...translated(args, dialect) }} />
  )
