/** What `faultkit --help` prints. */
export const help = `faultkit: what the kit makes of your API's errors

  faultkit doctor <reply …>     shows how a reply is read, what people are told, what may be sent again, what is amiss
  faultkit codes <openapi …>    writes the union of an API's error codes, for defineCatalog<ErrorCode>()

A reply is a file, or - for what is piped in: what \`curl -si\` prints, a HAR export of a browser's network panel,
{ "status", "headers", "body" } as JSON, or a body alone. codes takes OpenAPI documents (JSON or YAML) and replies.

doctor
  --method, -X <GET …>          the request's method; unknown is judged as a write
  --status <422>                the status of a body that stands alone
  --idempotency-key <key>       the key it was sent under
  --label <email=Work email>    what the form calls a field; may be given several times
  --subject <"your payment">    what the operation is about
  --locale <de>                 the language people read; English otherwise
  --json                        the same as data

codes
  --name <ErrorCode>            the name of the type
  --out <file>                  writes it there
  --check                       fails where that file is out of date

  curl -si https://api.example.com/orders/0 | npx faultkit doctor - -X GET
  npx faultkit codes openapi.yaml --out src/errorCodes.ts
`
