import { describeIssue, parseEnvelope } from '@faultkit/core'
import { expect, test } from 'vitest'
import { createFieldMatcher, type FieldMatcherOptions } from './index.ts'

// The replies that docs/guides/forms.md shows, and the fields where they end without any configuration but what is said here.
const names = ['email', 'fullName', 'address.line1', 'items.0.price', 'items.1.price']

interface Reply {
  readonly status: number
  readonly body: unknown
  readonly at: readonly string[]
  /** Where the fields are labelled Email, Full name and Price. */
  readonly says: readonly string[]
  readonly options?: FieldMatcherOptions
}

const replies: Record<string, Reply> = {
  Laravel: {
    status: 422,
    body: {
      message: 'The email has already been taken. (and 1 more error)',
      errors: {
        email: ['The email has already been taken.'],
        'items.1.price': ['The items.1.price field is required.'],
      },
    },
    at: ['email', 'items.1.price'],
    says: ['The email has already been taken', 'Enter the price'],
  },
  'Django REST framework': {
    status: 400,
    body: { email: ['Enter a valid email address.'], items: [{}, { price: ['This field is required.'] }] },
    at: ['email', 'items.1.price'],
    says: ['Email must be an email address, like name@example.com', 'Enter the price'],
  },
  FastAPI: {
    status: 422,
    body: {
      detail: [
        { type: 'missing', loc: ['body', 'items', 1, 'price'], msg: 'Field required', input: {} },
        {
          type: 'string_too_short',
          loc: ['body', 'full_name'],
          msg: 'String should have at least 2 characters',
          ctx: { min_length: 2 },
        },
      ],
    },
    at: ['items.1.price', 'fullName'],
    says: ['Enter the price', 'Full name must be 2 characters or more'],
  },
  'FastAPI with an embedded body': {
    status: 422,
    body: { detail: [{ type: 'missing', loc: ['body', 'order', 'email'], msg: 'Field required', input: {} }] },
    options: { prefix: 'order' },
    at: ['email'],
    says: ['Enter your email'],
  },
  'ASP.NET': {
    status: 400,
    body: {
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: {
        Email: ['The Email field is not a valid e-mail address.'],
        '$.items[1].price': [
          'The JSON value could not be converted to System.Decimal. Path: $.items[1].price | LineNumber: 0 | BytePositionInLine: 31.',
        ],
      },
    },
    at: ['email', 'items.1.price'],
    says: ['Email must be an email address, like name@example.com', 'Check price'],
  },
  Rails: {
    status: 422,
    body: { errors: { email: ['has already been taken'], 'items[1].price': ["can't be blank"] } },
    at: ['email', 'items.1.price'],
    says: ['Email has already been taken', "Price can't be blank"],
  },
  Stripe: {
    status: 400,
    body: {
      error: {
        type: 'invalid_request_error',
        code: 'parameter_missing',
        message: 'Missing required param: items[1][price].',
        param: 'items[1][price]',
      },
    },
    at: ['items.1.price'],
    says: ['Enter the price'],
  },
  'Sweet Spot': {
    status: 400,
    body: {
      error: {
        type: 'invalid_request_error',
        code: 'invalid_parameter',
        message: 'The `email` parameter must be an email address',
        param: 'email',
      },
    },
    at: ['email'],
    says: ['Email must be an email address'],
  },
  'JSON:API': {
    status: 422,
    body: {
      errors: [
        {
          status: '422',
          title: 'Invalid attribute',
          detail: 'Full name must contain at least two words.',
          source: { pointer: '/data/attributes/full-name' },
        },
      ],
    },
    at: ['fullName'],
    says: ['Full name must contain at least two words'],
  },
}

test.each(Object.entries(replies))('%s: every issue ends at its field', (_name, { status, body, at, options }) => {
  const error = parseEnvelope({ status, headers: { 'content-type': 'application/json' }, body })
  const match = createFieldMatcher(names, options)
  expect(error?.issues.map(({ path }) => match(path).name)).toEqual(at)
})

const labels = { email: 'Email', fullName: 'Full name', 'items.1.price': 'Price' }

test.each(Object.entries(replies))('%s: what the person reads', (_name, { status, body, says, options }) => {
  const error = parseEnvelope({ status, headers: { 'content-type': 'application/json' }, body })
  const match = createFieldMatcher(names, options)
  const sentences = error?.issues.map((issue) => {
    const label = Reflect.get(labels, match(issue.path).name ?? '')
    return describeIssue(error, issue, { labels: { [issue.path.join('.')]: label } })
  })
  expect(sentences).toEqual(says)
})

test.each(Object.entries(replies))(
  '%s: no sentence names a raw parameter or the server’s own parts',
  (_name, { status, body }) => {
    const error = parseEnvelope({ status, headers: { 'content-type': 'application/json' }, body })
    for (const issue of error?.issues ?? []) {
      expect(describeIssue(error, issue)).not.toMatch(/items[.[]|full_name|System\.|LineNumber|`/)
    }
  },
)

test.each(['non_field_errors', 'base', '__all__'])('an error of the whole form under %s is the form’s', (word) => {
  const error = parseEnvelope({ status: 400, body: { [word]: ['The order is already shipped.'] } })
  const issues = error?.issues.map(({ path }) => createFieldMatcher(names)(path).kind)
  expect(issues?.every((kind) => kind === 'form')).toBe(true)
  expect(`${error?.message} ${error?.issues.map(({ message }) => message).join(' ')}`).toContain('already shipped')
})
