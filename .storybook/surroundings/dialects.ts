/** Whose wire a story may be told in, by the conformance suite's name of the family. */
export const wireDialects: Readonly<Record<string, string>> = {
  'stripe-like': 'Sweet Spot',
  'typed-message': 'Spotflow',
  stripe: 'Stripe',
  'problem-json': 'Problem details',
  'json-api': 'JSON:API',
  graphql: 'GraphQL',
  google: 'Google',
  aspnet: 'ASP.NET Core',
  fastapi: 'FastAPI',
  'field-map': 'Django, Rails',
  laravel: 'Laravel',
  nest: 'NestJS',
}
